import Foundation
import Testing

@testable import ProgressStore

@Suite struct RecoveryTests {
  let folder = Scratch()
  let log = sampleLog(6)
  var files: StoreFiles { StoreFiles(main: folder("p.sqlite")) }
  var recovery: Recovery {
    Recovery(files: files, environment: countingEnvironment(), writer: UUID())
  }

  @Test func theNewFileTakesThePlaceAndTheOldOneIsKept() throws {
    for (suffix, text) in [("", "bad"), ("-wal", "log"), ("-shm", "index")] {
      try Disk.write(Array(text.utf8), to: files.main + suffix)
    }
    let aside = try #require(try recovery.replace(with: log, keepingEmpty: true).setAside)
    for (suffix, text) in [("", "bad"), ("-wal", "log"), ("-shm", "index")] {
      #expect(bytes(aside + suffix) == Data(text.utf8))
    }
    #expect(try Inspection.load(files.main, .reading, patience: .seconds(1))?.rows == log.rows)
    #expect(permissions(files.main) == 0o600)
    #expect(!Disk.exists(files.fresh))
  }

  @Test func aRepairThatWasCutShortIsGoneOnWith() throws {
    // The damaged file was moved, the new one is whole, and then the process died.
    try Recovery.build(log, at: files.fresh, patience: .seconds(1))
    #expect(recovery.gather(mark: nil, known: nil).rows == log.rows)
    let opened = ProgressStore.open(at: .file(files.main))
    #expect(try opened.store.events().count == 6)
    // Before that it was not whole: it is made again.
    try Disk.write([1, 2, 3], to: files.fresh + ".part")
    opened.store.close()
    try FileManager.default.removeItem(atPath: files.main)
    #expect(ProgressStore.open(at: .file(files.main)).store.state == .saving)
  }

  @Test func anEmptyFileIsKeptOnlyAsEvidence() throws {
    try Disk.makeFile(files.main)
    #expect(try recovery.replace(with: log, keepingEmpty: false).setAside == nil)
    try FileManager.default.removeItem(atPath: files.main)
    try Disk.makeFile(files.main)
    let aside = try #require(try recovery.replace(with: log, keepingEmpty: true).setAside)
    #expect(bytes(aside) == Data())
  }

  @Test func gathersFromMemoryCopiesAndTheFile() throws {
    let writer = UUID()
    let all = sampleLog(9, origin: log.origin, writer: writer)
    func part(_ count: Int) -> VerifiedLog {
      var part = VerifiedLog(origin: all.origin)
      for row in all.rows.prefix(count) { _ = part.admit(row) }
      return part
    }
    try Recovery.build(part(5), at: files.backups[1], patience: .seconds(1))
    #expect(recovery.gather(mark: nil, known: nil).rows == part(5).rows)
    #expect(recovery.gather(mark: nil, known: part(7)).rows == part(7).rows)
    try Recovery.build(all, at: files.main, patience: .seconds(1))
    #expect(recovery.gather(mark: nil, known: part(7)).rows == all.rows)
  }
}
