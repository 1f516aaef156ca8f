import Foundation
import Testing

@testable import ProgressStore

@Suite struct VerifiedLogTests {
  @Test func takesTwoChainsInAnyMixture() {
    let origin = UUID()
    let (a, b) = (sampleLog(3, origin: origin), sampleLog(3, origin: origin))
    var log = VerifiedLog(origin: origin)
    for (left, right) in zip(a.rows, b.rows) {
      #expect(log.admit(left) && log.admit(right))
    }
    #expect(log.lastID == 6)
    #expect(log.head(of: a.rows[0].writer).sequence == 3)
  }

  @Test func refusesAChangedRow() {
    let source = sampleLog(2)
    var log = VerifiedLog(origin: source.origin)
    var row = source.rows[0]
    row.payload = row.payload.replacingOccurrences(of: "right", with: "wrong")
    #expect(!log.admit(row))
    #expect(log.rows.isEmpty)
    #expect(log.admit(source.rows[0]))
  }

  @Test func refusesAGapARepetitionAndAForeignChain() {
    let source = sampleLog(3)
    var log = VerifiedLog(origin: source.origin)
    #expect(!log.admit(source.rows[1]))
    #expect(log.admit(source.rows[0]))
    #expect(!log.admit(source.rows[0]))
    #expect(!log.admit(source.rows[2]))
    #expect(!log.admit(sampleLog(1).rows[0]))
    #expect(log.admit(source.rows[1]))
  }

  @Test func takesTheChainsOfAMergedStore() {
    let (mine, theirs) = (sampleLog(2), sampleLog(2))
    var log = VerifiedLog(origin: mine.origin, merged: [theirs.origin])
    for row in mine.rows + theirs.rows { #expect(log.admit(row)) }
    // A chain stays with the store it began in; a new one belongs to this store.
    #expect(log.head(of: theirs.rows[0].writer).origin == theirs.origin)
    #expect(log.head(of: UUID()).origin == mine.origin)
  }

  @Test func holdsAnotherWhateverTheOrder() {
    let origin = UUID()
    let (a, b) = (sampleLog(2, origin: origin), sampleLog(2, origin: origin))
    var both = VerifiedLog(origin: origin)
    for row in b.rows + a.rows { _ = both.admit(row) }
    #expect(both.holds(a) && both.holds(b) && !a.holds(both))
  }
}
