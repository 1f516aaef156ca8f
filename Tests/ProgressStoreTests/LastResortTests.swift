import Foundation
import Testing

@testable import ProgressStore

@Suite struct LastResortTests {
  let folder = Scratch()

  private func read() -> VerifiedLog? {
    LastResort.log(
      StoreFiles(main: folder.store), writer: UUID(), environment: StoreEnvironment())
  }

  @Test func readsADatabaseThatStandsAlone() throws {
    #expect(read() == nil)
    _ = try Exerciser([folder.store, "7"]).lines()
    #expect(read()?.rows.count == 7)
  }

  @Test func playsBackALogSomewhereElse() throws {
    _ = try Exerciser([folder.store, "7", "--die"]).lines()
    let before = bytes(folder.store)
    try FileManager.default.removeItem(atPath: folder.store + "-shm")
    #expect(read()?.rows.count == 7)
    #expect(bytes(folder.store) == before)
    #expect(!Disk.exists(folder.store + "-shm"))
    let left = try FileManager.default.contentsOfDirectory(atPath: "/tmp")
      .filter { $0.hasPrefix("gradus-") && $0.count == 7 + 36 }
    #expect(left.isEmpty)
  }

  @Test func readsWhatIsGoodOfADamagedDatabase() throws {
    _ = try Exerciser([folder.store, "200"]).lines()
    var data = try #require(bytes(folder.store))
    data.replaceSubrange((6 * 4096)..<(7 * 4096), with: Data(count: 4096))
    try data.write(to: URL(fileURLWithPath: folder.store))
    let count = read()?.rows.count ?? 0
    #expect((150..<200).contains(count))
  }
}
