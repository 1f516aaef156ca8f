import Foundation
import Testing

@testable import ProgressStore

@Suite struct InspectionTests {
  let folder = Scratch()
  let log = sampleLog(4)
  var files: StoreFiles { StoreFiles(main: folder("p.sqlite")) }

  private func found(mark: SavedMark? = nil) -> String {
    switch Inspection.of(files, mark: mark, patience: .seconds(1)) {
    case .missing: "missing"
    case .good(let log): "good \(log.rows.count)"
    case .damaged(let detail): "damaged: \(detail)"
    case .refused(let error): "refused: \(error)"
    }
  }

  @Test func nothingAndAnEmptyFileAreMissing() throws {
    #expect(found() == "missing")
    try Disk.makeFile(files.main)
    #expect(found() == "missing")
    #expect(found(mark: SavedMark(log)) == "damaged: the file is empty")
  }

  @Test func aLogWithoutItsFileIsDamage() throws {
    try Disk.write([1], to: files.log)
    #expect(found() == "damaged: the file is gone and only its log is left")
    try Disk.makeFile(files.main)
    #expect(found() == "damaged: the file is empty")
    #expect(try Disk.contents(files.log) == [1])
  }

  @Test func aGoodFileMustHoldAllThatWasSaved() throws {
    try Recovery.build(log, at: files.main, patience: .seconds(1))
    #expect(found() == "good 4")
    #expect(found(mark: SavedMark(log)) == "good 4")
    #expect(
      found(mark: SavedMark(origin: log.origin, count: 6))
        == "damaged: 6 answers were saved, and only 4 are in it")
    // The mark of another store says nothing of this one.
    #expect(found(mark: SavedMark(origin: UUID(), count: 6)) == "good 4")
  }

  @Test func lookingChangesNothing() throws {
    try Disk.write(Array("not a database, but long enough to be one".utf8), to: files.main)
    let before = bytes(files.main)
    #expect(found().hasPrefix("damaged"))
    #expect(bytes(files.main) == before)
  }

  @Test func aJournalLeftByACrashIsPlayedBack() throws {
    // A network home: the process dies in the middle of a transaction with a journal.
    try Recovery.build(log, at: files.main, patience: .seconds(1))
    run([
      "/usr/bin/sqlite3", files.main,
      "PRAGMA cache_size = 1; PRAGMA journal_mode = DELETE; BEGIN; CREATE TABLE t (x); "
        + "INSERT INTO t SELECT randomblob(900) FROM generate_series(1, 500);",
      ".shell kill -9 $PPID",
    ])
    #expect((try Disk.status(files.journal)?.size ?? 0) > 0)
    #expect(found() == "good 4")
  }
}
