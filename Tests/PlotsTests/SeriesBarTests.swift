import Cells
import Testing

@testable import Plots

@Suite struct SeriesBarTests {
  private let clip = Rect(column: 0, row: 0, columns: 6, rows: 4)

  @Test func aBarThatStandsAloneHasNoMark() {
    let canvas = cells(6, 4) {
      SeriesBar(0, of: 1).draw(on: &$0, column: 1, columns: 2, foot: 4, end: 1.5, in: clip)
    }
    #expect(canvas.text == "\n ▄▄\n ██\n ██")
  }

  @Test func aSeriesStandsOnItsMark() {
    let canvas = cells(6, 4) {
      SeriesBar(1, of: 2).draw(on: &$0, column: 1, columns: 1, foot: 4, end: 1, in: clip)
      SeriesBar(0, of: 2).draw(on: &$0, column: 3, columns: 1, foot: 0, end: 2, in: clip)
    }
    #expect(canvas.text == "   ●\n █ █\n █\n ×")
    #expect(canvas[1, 3].style == Style(.text, on: .category(1)))
  }

  @Test func inASCIIABarIsMadeOfItsMark() {
    let canvas = cells(6, 4, .ascii) {
      SeriesBar(1, of: 2).draw(on: &$0, row: 1, rows: 1, foot: 1, end: 5, in: clip)
      SeriesBar(0, of: 2).draw(on: &$0, row: 2, rows: 1, foot: 4, end: 2, in: clip)
    }
    #expect(canvas.text == "\n xxxx\n  oo\n")
  }

  @Test func aBarShorterThanACellKeepsItsHeight() {
    let canvas = cells(6, 4) {
      SeriesBar(1, of: 2).draw(on: &$0, column: 0, columns: 1, foot: 4, end: 3.5, in: clip)
    }
    #expect(canvas.text == "\n\n\n▄")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300]) func hostileEnds(_ end: Double) {
    let canvas = cells(6, 4) {
      SeriesBar(1, of: 2).draw(on: &$0, column: -3, columns: 99, foot: 4, end: end, in: clip)
      SeriesBar(1, of: 2).draw(on: &$0, row: -3, rows: 99, foot: 4, end: end, in: clip)
    }
    #expect(canvas.size == Size(columns: 6, rows: 4))
  }
}
