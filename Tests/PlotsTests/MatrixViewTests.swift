import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MatrixViewTests {
  private static let density = Glyphs(.ascii, levels: .density)

  private var sample: MatrixView {
    MatrixView(
      "W₁", rows: [[0.5, -1.25, 3], [2, 0.031, -0.5], [10.5, -3, 7]], markedRows: [1],
      markedEntries: [MatrixIndex(row: 0, column: 1)])
  }

  private func drawn(
    _ plot: some Plot, _ size: Size = Size(columns: 60, rows: 18), _ glyphs: Glyphs = .unicode
  ) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 60, rows: 18)])
  func golden(_ size: Size) {
    expectGolden(drawn(sample, size).golden, "matrix-view-unicode-\(size)")
  }

  @Test func goldenInASCII() {
    let canvas = drawn(sample, Size(columns: 40, rows: 12), Self.density)
    #expect(isASCII(canvas))
    expectGolden(canvas.golden, "matrix-view-ascii-40x12")
  }

  @Test(arguments: [
    Glyphs.unicode, density, Glyphs(.halfBlocks, levels: .density), Glyphs(.sextants),
  ])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes { #expect(strays(of: sample, in: size, glyphs: glyphs) == []) }
  }

  @Test func aTinyAreaSaysSo() {
    #expect(sample.text(size: Size(columns: 2, rows: 1)) == "t…")
    #expect(sample.text(size: Size(columns: 0, rows: 0)).isEmpty)
  }

  @Test func hostileInputIsDrawn() {
    for plot in hostile {
      for size in [Size(columns: 12, rows: 4), Size(columns: 60, rows: 18)] {
        #expect(strays(of: plot, in: size, glyphs: .unicode) == [])
        #expect(!drawn(plot, size).text.contains("\u{1b}"))
      }
      #expect(plot.svg(size: Size(columns: 30, rows: 10)).hasSuffix("</svg>\n"))
      #expect(!plot.description.isEmpty)
    }
  }

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
    let lines = drawn(sample, Size(columns: 40, rows: 3)).text.split(separator: "\n")
    #expect(lines[0].hasSuffix("⎡  0.50 [−1.25]  3.00 ⎤"))
    #expect(lines[1].contains("W₁ (3×3) = ⎢  2.00"))
    #expect(lines[2].hasSuffix("⎣ 10.50  −3.00   7.00 ⎦"))
  }

  @Test func theNameStandsAboveWhereItWouldCostEntries() {
    let lines = drawn(sample, Size(columns: 26, rows: 4)).text.split(separator: "\n")
    #expect(lines.count == 4 && lines[0].contains("W₁ (3×3) =") && lines[1].contains("⎡"))
  }

  @Test func aConsoleHasLinesForBrackets() {
    let text = drawn(sample, Size(columns: 40, rows: 3), Glyphs(.halfBlocks)).text
    #expect(text.contains("┌") && text.contains("┘") && !text.contains("⎡"))
  }

  @Test func aLargeMatrixHasDots() {
    let rows = (0..<30).map { row in (0..<30).map { Double(row * 30 + $0) } }
    let lines = drawn(MatrixView(rows: rows), Size(columns: 30, rows: 5)).text
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 5 && lines[0].contains("⋯") && lines[3].contains("⋮"))
    #expect(lines[4].contains("870") && lines[4].contains("899"))
  }

  @Test func markedColumnsAreReversed() {
    let canvas = drawn(
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
