import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct VectorEntryTests {
  @Test(arguments: [
    "1 2,5 -3<Enter>", "1;2,5;-3<Enter>", "1<Enter>2,5<Enter>-3<Enter>", "1; 2,5;  -3<Enter>",
    "1, 2,5, -3<Enter>",
  ])
  func aValueAfterTheOtherIsTyped(_ script: String) {
    var entry = VectorEntry(count: 3)
    #expect(entry.type(script) == .answer("1 2,5 -3"))
    #expect(entry.isJudged)
  }

  @Test(arguments: ["1 2 3", "1;2;3", "[1, 2, 3]", "1\n2\n3", " 1\t2 3 4"])
  func aPasteFillsTheBoxes(_ text: String) {
    var entry = VectorEntry(count: 3)
    entry.paste(text)
    #expect(entry.text == "1 2 3")
    #expect(entry.type("<Enter>") == .answer("1 2 3"))
  }

  @Test func aPasteBeginsAtTheCursor() {
    var entry = VectorEntry(count: 4)
    entry.type("7 ")
    entry.paste("8 9")
    #expect(entry.text == "7 8 9 ")
  }

  @Test func anEmptyBoxIsAskedFor() {
    var entry = VectorEntry(count: 3)
    #expect(entry.type("1<Enter><Enter>3<Enter>") == .taken)
    #expect(entry.drawn().last == "  Value 2 of 3 is still empty.")
    #expect(entry.type("2<Enter><Enter>") == .answer("1 2 3"))
  }

  @Test func oneValueOfAJudgedAnswerIsReplaced() {
    var entry = VectorEntry(count: 3, resuming: "1 2 3")
    entry.type("<Enter>9")
    #expect(entry.text == "1 9 3" && !entry.isJudged)
    #expect(entry.type("<Enter><Enter>") == .answer("1 9 3"))
  }

  @Test func backspaceGoesBackAndArrowsMove() {
    var entry = VectorEntry(count: 3)
    entry.type("1 2 <Backspace><Backspace>5")
    #expect(entry.text == "1 5 ")
    entry.type("<Left><Left>4")
    #expect(entry.text == "14 5 ")
    #expect(entry.type("<Up>") == .previous && entry.type("<Down>") == .next)
  }

  @Test func upAndDownGoFromRowToRow() {
    var entry = VectorEntry(count: 9)
    #expect(entry.drawn().count == 4)
    #expect(entry.type("<Down>4<Down>7") == .taken)
    #expect(entry.text == "   4   7  ")
    #expect(entry.type("<Down>") == .next)
    #expect(entry.type("<Up><Up><Up>") == .previous)
  }

  @Test func aFewBoxesStandInOneRowAndManyAreNumbered() {
    let few = VectorEntry(count: 4, resuming: "1 2 3 4.123456789")
    #expect(few.drawn().last == "  1        2        3        4.12345…")
    let many = VectorEntry(count: 7, resuming: "1 2 3 4 5 6 7")
    #expect(
      many.drawn().dropFirst() == [
        "  1 1        2        3       ", "  4 4        5        6       ", "  7 7       ",
      ])
    #expect(many.drawn(72).count == 2)
  }

  @Test func aClickPutsTheCursorIntoItsBox() {
    var entry = VectorEntry(count: 3)
    #expect(entry.click(2) == .taken)
    entry.type("5")
    #expect(entry.text == "  5")
    #expect(entry.cursor?.field.text == "5")
    _ = entry.click(99)
    #expect(entry.cursor?.field.text == "5")
  }
}
