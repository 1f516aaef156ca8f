import TerminalUI
import Testing

@testable import WorkbookApp

@Suite struct EntryBoxesTests {
  @Test func thereIsAlwaysABox() {
    let boxes = EntryBoxes(count: 0)
    #expect(boxes.count == 1 && boxes.firstEmpty == 0 && boxes.isAtEnd)
  }

  @Test func arrowsGoOnAtTheEndsOfABox() {
    var boxes = EntryBoxes(count: 2, judged: ["12", "3"])
    _ = boxes.take(.right)
    #expect(boxes.current == 1)
    _ = boxes.take(.left)
    #expect(boxes.current == 0 && boxes.here.field.cursor == 2)
    _ = boxes.take(.left)
    #expect(boxes.current == 0 && boxes.here.field.cursor == 1)
  }

  @Test func backspaceInAnEmptyBoxGoesBack() {
    var boxes = EntryBoxes(count: 3)
    boxes.fill(["1", "2"])
    #expect(boxes.current == 1)
    _ = boxes.take(.backspace)
    #expect(boxes.current == 1 && boxes.texts == ["1", "", ""])
    _ = boxes.take(.backspace)
    _ = boxes.take(.backspace)
    _ = boxes.take(.backspace)
    #expect(boxes.current == 0 && boxes.texts == ["", "", ""])
  }

  @Test func textsBeyondTheLastBoxAreLeftOut() {
    var boxes = EntryBoxes(count: 3)
    boxes.move(to: 1)
    boxes.fill(["1", "2", "3"])
    #expect(boxes.texts == ["", "1", "2"] && boxes.current == 2)
    boxes.move(to: 9)
    #expect(boxes.current == 2)
  }

  @Test func aJudgedAnswerBeginsAnew() {
    var boxes = EntryBoxes(count: 2)
    boxes.fill(["1", "2"])
    #expect(!boxes.isJudged)
    boxes.judge()
    #expect(boxes.isJudged && boxes.current == 0)
  }
}
