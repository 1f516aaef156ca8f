import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MatrixViewTests {
  private var sample: MatrixView {
    MatrixView(
      "W₁", rows: [[0.5, -1.25, 3], [2, 0.031, -0.5], [10.5, -3, 7]], markedRows: [1],
      markedEntries: [MatrixIndex(row: 0, column: 1)])
  }

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "matrix-view") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

  private var hostile: [MatrixView] {
    [
      MatrixView(rows: []), MatrixView("A", rows: [[], []]), MatrixView(rows: [[1], [2, 3]]),
      MatrixView("\u{1b}[2J", rows: [[.nan, .infinity], [-.infinity, 1e300]]),
      MatrixView("b", rows: [[1, 2]], decimals: 99, markedRows: [-1, 7], markedColumns: [7]),
      MatrixView("X", rows: Array(repeating: Array(repeating: 1.5, count: 300), count: 300)),
      MatrixView("x", rows: [Array(repeating: 1, count: 100_000)]),
      MatrixView("y", rows: Array(repeating: [1], count: 100_000)),
    ]
  }

  @Test func theNameAndTheShapeStandInFront() {
    let lines = drawnPlot(sample, Size(columns: 40, rows: 3)).text.split(separator: "\n")
    #expect(lines[0].hasSuffix("⎡  0.50 [−1.25]  3.00 ⎤"))
    #expect(lines[1].contains("W₁ (3×3) = ⎢  2.00"))
    #expect(lines[2].hasSuffix("⎣ 10.50  −3.00   7.00 ⎦"))
  }

  @Test func theNameStandsAboveWhereItWouldCostEntries() {
    let lines = drawnPlot(sample, Size(columns: 26, rows: 4)).text.split(separator: "\n")
    #expect(lines.count == 4 && lines[0].contains("W₁ (3×3) =") && lines[1].contains("⎡"))
  }

  @Test func aConsoleHasLinesForBrackets() {
    let text = drawnPlot(sample, Size(columns: 40, rows: 3), Glyphs(.halfBlocks)).text
    #expect(text.contains("┌") && text.contains("┘") && !text.contains("⎡"))
  }

  @Test func aLargeMatrixHasDots() {
    let rows = (0..<30).map { row in (0..<30).map { Double(row * 30 + $0) } }
    let lines = drawnPlot(MatrixView(rows: rows), Size(columns: 30, rows: 5)).text
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 5 && lines[0].contains("⋯") && lines[3].contains("⋮"))
    #expect(lines[4].contains("870") && lines[4].contains("899"))
  }

  @Test func markedColumnsAreReversed() {
    let canvas = drawnPlot(
      MatrixView(rows: [[1, 2], [3, 4]], markedColumns: [1]), Size(columns: 8, rows: 2))
    let reversed = (0..<2).map { row in
      (0..<8).filter { canvas[$0, row].style.emphasis.contains(.reverse) }
    }
    #expect(canvas.text == "⎡ 1  2 ⎤\n⎣ 3  4 ⎦" && reversed == [[4, 5, 6], [4, 5, 6]])
    #expect(canvas.zones.map(\.index) == [0, 1, 2, 3])
  }

  @Test func theDescriptionGivesTheShape() {
    #expect(
      sample.description
        == "W₁ has 3 rows and 3 columns. The largest entry is 10.5 (row 3, column 1), the least −3 "
        + "(row 3, column 2). 6 are positive, 3 negative.")
  }
}
