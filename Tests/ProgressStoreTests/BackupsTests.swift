import Foundation
import Testing

@testable import ProgressStore

@Suite struct BackupsTests {
  let folder = Scratch()
  var files: StoreFiles { StoreFiles(main: folder.store) }

  private func copies() -> [Int?] {
    files.backups.map { path in
      (try? Inspection.load(path, .frozen, patience: .seconds(1))).flatMap { $0 }?.rows.count
    }
  }

  @Test func keepsTheLastThreeNewestFirst() throws {
    let store = ProgressStore.open(at: .file(folder.store)).store
    for number in 1...5 {
      try store.append(answered(number))
      try store.backUp()
    }
    #expect(copies() == [5, 4, 3])
    for path in files.backups { #expect(permissions(path) == 0o600) }
    // Without news there is no new copy, and no older one is lost.
    try store.backUp()
    #expect(copies() == [5, 4, 3])
    #expect(!Disk.exists(files.freshBackup))
  }

  @Test func everythingUpToACopyIsInTheDatabaseItself() throws {
    let store = ProgressStore.open(at: .file(folder.store)).store
    for number in 1...20 { try store.append(answered(number)) }
    try store.backUp()
    #expect(try Disk.status(files.log)?.size == 0)
    #expect(copies()[0] == 20)
  }

  @Test func aDamagedCopyDoesNotPushAGoodOneOut() throws {
    let store = ProgressStore.open(at: .file(folder.store)).store
    for number in 1...3 {
      try store.append(answered(number))
      try store.backUp()
    }
    let bad = Data("bad".utf8)
    try bad.write(to: URL(fileURLWithPath: files.backups[0]))
    try store.append(answered(4))
    try store.backUp()
    #expect(copies() == [4, 2, 1])
    let aside = try #require(folder.names.first { $0.contains("set-aside") })
    #expect(aside.hasPrefix("progress.backup-1.set-aside-"))
    #expect(bytes(folder("gradus/" + aside)) == bad)
  }

  @Test func aCopyThatCannotBeMadeLeavesTheOldOnes() throws {
    let store = ProgressStore.open(at: .file(folder.store)).store
    try store.append(answered(1))
    try store.backUp()
    try store.append(answered(2))
    // Something is in the way that cannot be removed.
    try FileManager.default.createDirectory(
      atPath: files.freshBackup, withIntermediateDirectories: true)
    #expect(throws: StoreError.self) { try store.backUp() }
    #expect(copies() == [1, nil, nil])
    #expect(store.state == .saving)
  }
}
