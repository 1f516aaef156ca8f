import Foundation
import Testing

@testable import ProgressStore

@Suite struct VerifiedLogTests {
  /// Which of `rows` are taken, one after another.
  private func taken(_ rows: [EventRow], by log: inout VerifiedLog) -> [Bool] {
    rows.map { log.admit($0) }
  }

  @Test func takesTwoChainsInAnyMixture() {
    let origin = UUID()
    let (a, b) = (sampleLog(3, origin: origin), sampleLog(3, origin: origin))
    var log = VerifiedLog(origin: origin)
    let mixture = zip(a.rows, b.rows).flatMap { [$0, $1] }
    #expect(taken(mixture, by: &log) == Array(repeating: true, count: 6))
    #expect(log.lastID == 6)
    #expect(log.head(of: a.rows[0].writer).sequence == 3)
  }

  @Test func refusesAChangedRow() {
    let source = sampleLog(2)
    var log = VerifiedLog(origin: source.origin)
    var row = source.rows[0]
    row.payload = row.payload.replacingOccurrences(of: "right", with: "wrong")
    #expect(taken([row], by: &log) == [false])
    #expect(log.rows.isEmpty)
    #expect(taken([source.rows[0]], by: &log) == [true])
  }

  @Test func refusesAGapARepetitionAndAForeignChain() {
    let source = sampleLog(3)
    let rows = source.rows
    var log = VerifiedLog(origin: source.origin)
    let attempts = [rows[1], rows[0], rows[0], rows[2], sampleLog(1).rows[0], rows[1]]
    #expect(taken(attempts, by: &log) == [false, true, false, false, false, true])
  }

  @Test func takesTheChainsOfAMergedStore() {
    let (mine, theirs) = (sampleLog(2), sampleLog(2))
    var log = VerifiedLog(origin: mine.origin, merged: [theirs.origin])
    #expect(taken(mine.rows + theirs.rows, by: &log) == [true, true, true, true])
    // A chain stays with the store it began in; a new one belongs to this store.
    #expect(log.head(of: theirs.rows[0].writer).origin == theirs.origin)
    #expect(log.head(of: UUID()).origin == mine.origin)
  }

  @Test func holdsAnotherWhateverTheOrder() {
    let origin = UUID()
    let (a, b) = (sampleLog(2, origin: origin), sampleLog(2, origin: origin))
    var both = VerifiedLog(origin: origin)
    _ = taken(b.rows + a.rows, by: &both)
    #expect(both.holds(a) && both.holds(b) && !a.holds(both))
  }
}
