import Foundation
import Testing

@testable import ProgressStore

@Suite struct MergingTests {
  /// Chains of one to six events, each of a store of its own or of one shared with others.
  private func chains(_ count: Int, _ random: inout Seeded) -> [VerifiedLog] {
    let origins = (0..<3).map { _ in UUID() }
    return (0..<count).map { _ in
      sampleLog(
        Int.random(in: 1...6, using: &random), origin: origins.randomElement(using: &random)!)
    }
  }

  /// A store that has the beginnings of some chains.
  private func store(_ chains: [VerifiedLog], _ random: inout Seeded) -> VerifiedLog {
    var log = VerifiedLog(origin: UUID(), merged: Array(Set(chains.map(\.origin))))
    for chain in chains.shuffled(using: &random) {
      let count = Int.random(in: 0...chain.rows.count, using: &random)
      for row in chain.rows.prefix(count) { precondition(log.admit(row)) }
    }
    return log
  }

  @Test func anyOrderAnyNumberOfTimesIsTheSame() throws {
    var random = Seeded("merges", 21)
    for _ in 0..<200 {
      let chains = chains(Int.random(in: 1...5, using: &random), &random)
      let stores = (0..<4).map { _ in store(chains, &random) }
      var expected: Set<EventRow> = []
      for log in stores { expected.formUnion(log.rows) }
      var texts: Set<String> = []
      for _ in 0..<4 {
        // Every store at least once, some more often, into any of them; some by way of another.
        var log = stores.randomElement(using: &random)!
        let repeated = (0..<3).map { _ in stores.randomElement(using: &random)! }
        for other in (stores + repeated).shuffled(using: &random) {
          let through = stores.randomElement(using: &random)!
          let step =
            Bool.random(using: &random) ? other : try through.merging(ProgressArchive(other))
          log = try log.merging(ProgressArchive(step))
        }
        #expect(Set(log.rows) == expected && log.rows.count == expected.count)
        texts.insert(try ProgressArchive(log).text())
        var events = RecordedEvents()
        events.take(log)
        #expect(events.inOrder(with: []).count == expected.count)
      }
      #expect(texts.count == 1)
    }
  }

  @Test func whatIsHereStaysWhereItIs() throws {
    let (mine, theirs) = (sampleLog(3), sampleLog(2))
    let merged = try mine.merging(ProgressArchive(theirs))
    #expect(merged.rows == mine.rows + theirs.rows)
    #expect(merged.origin == mine.origin && merged.origins == [mine.origin, theirs.origin])
    #expect(try merged.merging(ProgressArchive(theirs)).rows == merged.rows)
  }

  @Test func aChainToldDifferentlyIsAConflict() throws {
    let (origin, writer) = (UUID(), UUID())
    let mine = sampleLog(3, origin: origin, writer: writer)
    let other = sampleLog(2, origin: origin, writer: writer)
    #expect(throws: VerifiedLog.Conflict(writer: writer, sequence: 1)) {
      _ = try mine.merging(ProgressArchive(other))
    }
  }
}
