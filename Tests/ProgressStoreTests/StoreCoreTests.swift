import Foundation
import Testing

@testable import ProgressStore

@Suite struct StoreCoreTests {
  let folder = Scratch()

  private func core() -> StoreCore {
    StoreCore(at: .file(folder.store), environment: countingEnvironment())
  }

  @Test func aFileThatIsRemovedWhileItIsOpenIsWrittenAgain() throws {
    var core = core()
    try core.append(answered(1))
    for suffix in ["", "-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: folder.store + suffix)
    }
    try core.append(answered(2))
    #expect(try core.events().count == 2)
    #expect(core.takeNotice()?.contains("was gone") == true)
    core.close()
    #expect(try numbers(ProgressStore.open(at: .file(folder.store)).store) == [1, 2])
  }

  @Test func aFileThatGoesBadWhileItIsOpenIsRepaired() throws {
    let folder = folder
    var core = core()
    for number in 1...5 { try core.append(answered(number)) }
    // Another program writes into the log.
    #expect(
      run([
        "/usr/bin/sqlite3", folder.store,
        "INSERT INTO event VALUES (6, x'00', x'00', 1, 1, x'00', 'forged', x'00')",
      ]))
    #expect(throws: StoreError.self) { try core.events() }
    try core.append(answered(6))
    guard case .setAside = core.state else {
      Issue.record("\(core.state)")
      return
    }
    #expect(try core.events().map(\.event) == (1...6).map(answered))
    #expect(core.takeNotice()?.contains("were recovered") == true)
  }

  @Test func aClosedStoreOpensItselfAgain() throws {
    var core = core()
    try core.append(answered(1))
    core.close()
    #expect(try core.events().count == 1)
    try core.append(answered(2))
    #expect(core.pending.isEmpty && core.state == .saving)
  }

  @Test func whatWaitsKeepsItsOrderTimeAndID() throws {
    var core = core()
    try core.append(answered(1))
    let lock = StoreFiles(main: folder.store).lock
    try FileManager.default.removeItem(atPath: lock)
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    for number in 2...4 { #expect(throws: StoreError.self) { try core.append(answered(number)) } }
    let waiting = try core.events()
    #expect(waiting.map(\.isSaved) == [true, false, false, false])
    try FileManager.default.removeItem(atPath: lock)
    try core.append(answered(5))
    let saved = try core.events()
    #expect(saved.count == 5 && saved.allSatisfy(\.isSaved))
    #expect(saved.prefix(4).map(\.uuid) == waiting.map(\.uuid))
    #expect(saved.prefix(4).map(\.sequence) == waiting.map(\.sequence))
    #expect(saved.prefix(4).map(\.time) == waiting.map(\.time))
  }
}
