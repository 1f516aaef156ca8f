import Foundation
import Testing

@testable import ProgressStore

extension FaultTests {
  @Suite struct TwoProcessesTests {
    @Test func twoProcessesSaveToOneFileAtOnce() throws {
      for _ in 0..<20 {
        let folder = Scratch()
        let pair = try [1, 1001].map { try Exerciser([folder.store, "50", "--from", "\($0)"]) }
        let lines = pair.map { $0.lines() }
        for words in lines {
          #expect(words.count == 50 && Exerciser.acknowledged(words).count == 50, "\(words)")
        }
        let opened = ProgressStore.open(at: .file(folder.store))
        #expect(opened.notice == nil)
        #expect(try Set(numbers(opened.store)) == Set(1...50).union(1001...1050))
        #expect(try Set(opened.store.events().map(\.writer)).count == 2)
      }
    }

    @Test func oneSeesWhatTheOtherSaves() throws {
      let folder = Scratch()
      let here = ProgressStore.open(at: .file(folder.store)).store
      try here.append(answered(1))
      _ = try Exerciser([folder.store, "1", "--from", "2"]).lines()
      #expect(try numbers(here) == [1, 2])
      try here.append(answered(3))
      #expect(try numbers(here) == [1, 2, 3])
    }

    @Test func aCopyIsMadeWhileAnotherSaves() throws {
      let folder = Scratch()
      let here = ProgressStore.open(at: .file(folder.store)).store
      let other = try Exerciser([folder.store, "200"])
      other.waitForFirstLine()
      for _ in 0..<5 { try here.backUp() }
      #expect(Exerciser.acknowledged(other.lines()).count == 200)
      #expect(try numbers(here).count == 200)
    }

    @Test func fourOpenABrokenFileAtOnceAndOnlyOneMovesIt() throws {
      let folder = Scratch()
      _ = try Exerciser([folder.store, "30", "--back-up-after", "20"]).lines()
      try breakFile(folder.store)
      let four = try (1...4).map { try Exerciser([folder.store, "5", "--from", "\($0 * 1000)"]) }
      let lines = four.map { $0.lines() }
      #expect(lines.flatMap { $0 }.filter { $0.hasPrefix("notice") }.count == 1)
      #expect(
        folder.names.filter { $0.contains("set-aside") && $0.hasSuffix(".sqlite") }.count == 1)
      let found = try Set(numbers(ProgressStore.open(at: .file(folder.store)).store))
      #expect(found.isSuperset(of: lines.flatMap(Exerciser.acknowledged)))
      #expect(found.isSuperset(of: 1...20))
    }

    /// Writes zeros over the start of the table's page.
    private func breakFile(_ path: String) throws {
      var data = try #require(bytes(path))
      data.replaceSubrange(4096..<4200, with: Data(count: 104))
      try data.write(to: URL(fileURLWithPath: path))
    }
  }
}
