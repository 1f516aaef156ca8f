import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ROCCurveTests {
  private func drawn(_ plot: some Plot, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  private var spam: ROCCurve {
    let rates = (0...20).map { Double($0) / 20 }
    return ROCCurve(
      "spam or not",
      models: [
        .init(
          "net", falsePositiveRate: rates,
          truePositiveRate: rates.map { 1 - (1 - $0) * (1 - $0) * (1 - $0) * (1 - $0) * (1 - $0) },
          operating: 4),
        .init(
          "tree", falsePositiveRate: rates, truePositiveRate: rates.map { 1 - (1 - $0) * (1 - $0) }),
      ])
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let size = Size(columns: columns, rows: rows)
    let canvas = drawn(spam, size, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "roc-curve-\(glyphs.goldenName)-\(size)")
  }

  @Test(arguments: [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: spam, in: size, glyphs: glyphs) == [])
    }
  }

  @Test(
    arguments: [
      ([0, 1], [0, 1], 0.5), ([0, 0, 1], [0, 1, 1], 1), ([0, 1, 1], [0, 0, 1], 0),
      ([0.5], [0.5], 0.5), ([0.2], [0.8], 0.8), ([1, 0.2, 0], [1, 0.8, 0], 0.8),
      ([0, 0.25, 0.25, 0.75, 1], [0.25, 0.25, 0.75, 1, 1], 0.8125 - 0.0625),
      ([0.2, .nan, .infinity], [0.8, 0.1, 0.2], 0.8), ([0.2, 0.9], [0.8], 0.8), ([], [], nil),
      ([.nan], [0.3], nil),
    ] as [([Double], [Double], Double?)])
  func theAreaIsThatOfTrapezoids(_ x: [Double], _ y: [Double], _ area: Double?) {
    let found = ROCCurve.Model("", falsePositiveRate: x, truePositiveRate: y).area
    if let area {
      #expect(abs((found ?? .nan) - area) < 1e-12)
    } else {
      #expect(found == nil)
    }
  }

  @Test func theLegendHasTheAreas() {
    let text = drawn(spam, Size(columns: 60, rows: 18)).text
    #expect(text.contains("net, AUC 0.83") && text.contains("tree, AUC 0.66"))
    let alone = ROCCurve(models: [.init("", falsePositiveRate: [], truePositiveRate: [])])
    #expect(drawn(alone, Size(columns: 60, rows: 18)).text.contains("no points"))
  }

  @Test func theThresholdInUseStandsOnItsCurve() {
    let canvas = drawn(spam, Size(columns: 41, rows: 4))
    let marks = (0..<4).flatMap { row in
      (0..<41).filter { canvas[$0, row].character == "●" }.map { ($0, row) }
    }
    #expect(marks.map(\.0) == [8], "a fifth of the way")
  }

  @Test func chanceIsADottedDiagonal() {
    let canvas = drawn(ROCCurve(models: []), Size(columns: 31, rows: 4), .ascii)
    let dots = (0..<4).map { row in (0..<31).filter { canvas[$0, row].character == "." } }
    #expect(dots.allSatisfy { !$0.isEmpty && $0.count < 6 })
    #expect((dots[3].first ?? 9) < 3 && dots[0].allSatisfy { $0 > 20 })
  }

  @Test func hostileInputIsDrawn() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, 1, 0.5]
    let plot = ROCCurve(
      "\u{1b}",
      models: (0..<9).map {
        .init(
          "m\u{1b}\($0)", falsePositiveRate: values, truePositiveRate: values.reversed(),
          operating: $0 - 1)
      })
    let canvas = drawn(plot, Size(columns: 40, rows: 12))
    #expect(!canvas.text.contains("\u{1b}") && canvas.text.contains("└"))
    #expect(plot.svg(size: canvas.size).contains("</svg>"))
  }

  @Test func theDescriptionComparesTheCurves() {
    #expect(
      spam.description
        == "net has an area under the curve of 0.832, tree 0.666; chance has 0.5. At its threshold "
        + "net finds 67.2 % of the positives and takes 20 % of the negatives for positives.")
    #expect(ROCCurve(models: []).description == "No curve yet.")
  }
}
