import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MatrixExpressionTests {
  private var sample: MatrixExpression {
    MatrixExpression(
      "a product",
      items: [
        .matrix(MatrixView("A", rows: [[1, -2], [3, 4], [5, 6]], markedRows: [1])), .symbol("@"),
        .matrix(MatrixView("B", rows: [[1, 0.5], [2, -1]], markedColumns: [1])), .symbol("="),
        .matrix(
          MatrixView(
            "C", rows: [[-3, 2.5], [11, -2.5], [17, -3.5]],
            markedEntries: [MatrixIndex(row: 1, column: 1)])),
      ])
  }

  @Test func itLooksAsRecorded() { expectGoldenPlot(sample, "matrix-expression") }

  @Test(arguments: distinctGlyphs)
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) { expectInsideItsArea(sample, glyphs) }

  @Test func hostileInputIsDrawn() { expectDrawn(hostile: hostile) }

  private var hostile: [MatrixExpression] {
    let large = MatrixView(
      "X", rows: Array(repeating: Array(repeating: -1.5, count: 99), count: 99))
    return [
      MatrixExpression(items: []), MatrixExpression("t", items: [.symbol("\u{1b}[2J")]),
      MatrixExpression(items: [.matrix(MatrixView(rows: []))]),
      MatrixExpression(items: [
        .matrix(large), .symbol("·"), .matrix(large), .symbol("="), .matrix(large),
      ]
      ),
      MatrixExpression(items: Array(repeating: .symbol("+"), count: 500)),
    ]
  }

  @Test func theRowOfOneAndTheColumnOfTheOtherGiveTheEntry() {
    let lines = drawnPlot(sample, Size(columns: 60, rows: 6)).text.split(separator: "\n")
    #expect(lines[1].contains("A (3×2)") && lines[1].contains("C (3×2)"))
    let middle = lines.first { $0.contains("@") }
    #expect(middle?.contains("⎢ 3   4 ⎥") == true && middle?.contains("[−2.5]") == true)
    #expect(middle?.contains("=") == true)
  }

  @Test func aLargeMatrixGivesWayToTheOthers() {
    let large = MatrixView("X", rows: (0..<3).map { _ in (0..<40).map { Double($0) } })
    let plot = MatrixExpression(items: [
      .matrix(large), .symbol("@"), .matrix(MatrixView("w", rows: [[7.5], [8.5]])),
    ])
    let text = drawnPlot(plot, Size(columns: 40, rows: 6)).text
    #expect(text.contains("⋯") && text.contains("39") && text.contains("⎡ 7.5 ⎤"))
  }

  @Test func theDescriptionIsTheExpression() {
    #expect(sample.description == "A (3×2) @ B (2×2) = C (3×2).")
  }
}
