import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct EntryBoxTests {
  @Test func aJudgedTextIsReplacedAndNotLengthened() {
    var box = EntryBox("6")
    #expect(box.isJudged)
    _ = box.take(.character("4"))
    #expect(box.text == "4" && !box.isJudged)
    _ = box.take(.character("2"))
    #expect(box.text == "42")
    box.judge()
    _ = box.take(.character("7"))
    #expect(box.text == "7")
  }

  @Test func withTheCursorMovedItIsMended() {
    var box = EntryBox("w*x-b")
    _ = box.take(.backspace)
    _ = box.take(.character("y"))
    #expect(box.text == "w*x-y" && !box.isJudged)
    box.judge()
    _ = box.take(.left)
    #expect(box.isJudged)
    _ = box.take(.character("2"))
    #expect(box.text == "w*x-2y")
  }

  @Test func spacesAndCommasAroundANumberAreNone() {
    var box = EntryBox()
    box.insert(" 1,5, ")
    #expect(box.text == "1,5" && !box.isEmpty)
    box.fill(" ,")
    #expect(box.isEmpty)
  }

  @Test func aPasteReplacesAJudgedText() {
    var box = EntryBox("6")
    box.insert("12")
    #expect(box.text == "12")
    var same = EntryBox("6")
    same.fill("6")
    #expect(same.isJudged)
  }
}
