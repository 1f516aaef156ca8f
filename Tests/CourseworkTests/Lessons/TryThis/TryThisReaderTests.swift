import Testing

@testable import Coursework

@Suite struct TryThisReaderTests {
  private static func reader(_ parts: [Inline]) -> TryThisReader { TryThisReader(parts) }

  @Test func keysOfADescriptionShareTheirVerb() {
    let described = Self.reader([
      Inline("Press "), Inline("n", .code), Inline(". "), Inline("<", .code), Inline(" and "),
      Inline(">", .code), Inline(" set how fast."),
    ])
    #expect(described.hasKeys)
    #expect(described.moves == [.press(.character("n"), .times(1))])
  }

  @Test func aHoldIsForItsOwnKey() {
    let held = Self.reader([
      Inline("hold "), Inline("→", .code), Inline(", then "), Inline("n", .code), Inline("."),
    ])
    #expect(
      held.moves == [.press(.right, .times(TryThis.held)), .press(.character("n"), .times(1))])
  }

  @Test func aSentenceEndsItsCommand() {
    let two = Self.reader([
      Inline("Press "), Inline("n", .code), Inline(". Of "), Inline("b", .code), Inline(", later."),
    ])
    #expect(two.moves == [.press(.character("n"), .times(1))])
  }

  @Test func proseWithoutKeysHasNone() {
    #expect(!Self.reader([Inline("Press on.")]).hasKeys)
    #expect(Self.reader([]).moves.isEmpty)
  }
}
