import Cells
import Testing

@testable import Plots

@Suite struct EntryFrameTests {
  private struct Sample: Plot {
    var title: String { "" }
    var description: String { "" }
    let entry: Rect
    func draw<S: Surface>(on surface: inout S, in area: Rect) {
      EntryFrame.draw(on: &surface, around: entry, in: area)
    }
  }

  private func text(_ columns: Int, _ rows: Int) -> String {
    Sample(entry: Rect(column: 1, row: 0, columns: columns, rows: rows))
      .text(size: Size(columns: 8, rows: 3))
  }

  @Test func aLargeEntryHasAFrameAndASmallOneBrackets() {
    #expect(text(5, 3) == " ┌───┐\n │   │\n └───┘")
    #expect(text(4, 1) == " [  ]\n\n")
    #expect(text(2, 1) == "[ ]\n\n")
  }
}
