import Cells
import Testing

@testable import Plots

@Suite struct ColorBarTests {
  private struct Sample: Plot {
    var title: String { "" }
    var description: String { "" }
    var isRow = false
    func draw<S: Surface>(on surface: inout S, in area: Rect) {
      let bar = ColorBar(ColorScale([-2, 1]), glyphs: surface.glyphs)
      if isRow { bar.drawInRow(on: &surface, in: area) } else { bar.draw(on: &surface, in: area) }
    }
  }

  @Test func theNumbersStandAtTheEndsAndInTheMiddle() {
    let text = Sample().text(
      size: Size(columns: 5, rows: 7), glyphs: Glyphs(.ascii, levels: .density))
    #expect(text == "## +2\n**\n++\n    0\n--\n~~\n== -2")
  }

  @Test func inARowTheyStandAtItsEnds() {
    let text = Sample(isRow: true).text(
      size: Size(columns: 20, rows: 1), glyphs: Glyphs(.ascii, levels: .density))
    #expect(text == "-2 ==~~--  ++**## +2")
  }

  @Test func withoutRoomThereIsNone() {
    #expect(Sample().text(size: Size(columns: 4, rows: 7)).allSatisfy { $0 == "\n" })
    #expect(Sample(isRow: true).text(size: Size(columns: 19, rows: 1)).isEmpty)
  }
}
