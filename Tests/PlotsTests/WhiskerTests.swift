import Cells
import Testing

@testable import Plots

@Suite struct WhiskerTests {
  private let clip = Rect(column: 0, row: 0, columns: 8, rows: 5)

  @Test func itHasACapAtEachEnd() {
    let level = cells(8, 5) { Whisker(from: 6.2, to: 1.7).drawLevel(on: &$0, row: 0, in: clip) }
    #expect(level.text == " ├────┤\n\n\n\n")
    let upright = cells(8, 5) {
      Whisker(from: 1, to: 3.5).drawUpright(on: &$0, column: 2, in: clip)
    }
    #expect(upright.text == "\n  ┬\n  │\n  ┴\n")
  }

  @Test func asciiShowsItToo() {
    let level = cells(8, 5, .ascii) { Whisker(from: 1, to: 6).drawLevel(on: &$0, row: 0, in: clip) }
    #expect(level.text == " +----+\n\n\n\n")
  }

  @Test func aShortOneIsACross() {
    let canvas = cells(8, 5) { Whisker(from: 2.1, to: 2.9).drawLevel(on: &$0, row: 1, in: clip) }
    #expect(canvas.text == "\n  +\n\n\n")
  }

  @Test func overABarItTakesTheGroundOfTheBar() {
    let canvas = cells(8, 5) {
      Whisker(from: 1, to: 6).drawLevel(
        on: &$0, row: 0, bar: 0..<3, role: .category(0), in: clip)
    }
    #expect(
      (0..<8).map { canvas[$0, 0].style.ground != nil }
        == [false, true, true, false, false, false, false, false])
  }

  @Test func aFigureShowsItsEndsExactly() {
    let figure = figure(8, 5) {
      Whisker(from: 1.25, to: 3.75).drawUpright(on: &$0, column: 2, in: clip)
    }
    #expect(figure.contains("M20 20L20 60"))
  }

  @Test func aFigureShowsItOverADarkBar() {
    let figure = figure(8, 5) {
      Whisker(from: 1, to: 3).drawUpright(
        on: &$0, column: 2, bar: 2..<5, role: .category(0), in: clip)
    }
    #expect(figure.contains("stroke=\"#ffffff\"") && figure.contains("stroke=\"#000000\""))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300]) func hostileEnds(_ end: Double) {
    let canvas = cells(8, 5) {
      Whisker(from: 2, to: end).drawLevel(on: &$0, row: 0, bar: 0..<3, in: clip)
      Whisker(from: end, to: 2).drawUpright(on: &$0, column: 0, bar: 0..<3, in: clip)
    }
    #expect(canvas.size == Size(columns: 8, rows: 5))
  }
}
