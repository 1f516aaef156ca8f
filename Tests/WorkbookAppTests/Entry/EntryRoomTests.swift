import Cells
import Testing

@testable import WorkbookApp

@Suite struct EntryRoomTests {
  @Test(arguments: [
    ("12", 4, "12  "), ("123456", 4, "123…"), ("", 2, "  "), ("1", 0, ""), ("あい", 3, "あ…"),
    ("あ", 1, "…"),
  ])
  func textIsFittedToItsBox(_ text: String, _ width: Int, _ fitted: String) {
    #expect(EntryRoom.sample(39).fitted(text, width) == fitted)
  }

  @Test func textIsFittedAsItIsSpelled() {
    #expect(EntryRoom.sample(39, glyphs: .ascii).fitted("η=0.1", 5) == "eta=~")
  }

  @Test func theMarkStandsAtTheRightEdge() {
    let room = EntryRoom.sample(39, mark: Span(" ✓"))
    #expect(
      room.heading().map(\.line.text) == ["1 e = ŷ − y" + String(repeating: " ", count: 26) + " ✓"])
    let narrow = EntryRoom.sample(10, mark: Span(" ✓")).heading().map(\.line.text)
    #expect(narrow.count == 2 && narrow.allSatisfy { $0.count <= 10 } && narrow[1].hasSuffix("✓"))
  }

  @Test func furtherLinesStandBelowTheText() {
    let lines = EntryRoom.sample(12).item([Span("  1 "), Span("a) ")], [Span("one two three")])
    #expect(lines.map(\.text) == ["  1 a) one", "       two", "       three"])
  }

  @Test func adviceIsForTheOneWhoIsHere() {
    #expect(EntryRoom.sample(39).advice("Type.").count == 1)
    #expect(EntryRoom.sample(39, isFocused: false).advice("Type.").isEmpty)
    #expect(EntryRoom.sample(39).note(nil).isEmpty)
  }
}
