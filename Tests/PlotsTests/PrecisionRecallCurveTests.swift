import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct PrecisionRecallCurveTests {
  private func drawn(_ plot: some Plot, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  private var spam: PrecisionRecallCurve {
    let rates = (0...20).map { Double($0) / 20 }
    return PrecisionRecallCurve(
      "spam or not",
      models: [
        .init(
          "net", recall: rates, precision: rates.map { 1 - 0.7 * $0 * $0 * $0 * $0 },
          operating: 15),
        .init("tree", recall: rates, precision: rates.map { 0.9 - 0.6 * $0 }),
      ], baseRate: 0.2)
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let size = Size(columns: columns, rows: rows)
    let canvas = drawn(spam, size, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "precision-recall-curve-\(glyphs.goldenName)-\(size)")
  }

  @Test(arguments: [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: spam, in: size, glyphs: glyphs) == [])
    }
  }

  @Test(
    arguments: [
      ([1], [0.3], 0.3), ([0, 1], [1, 0.5], 0.5), ([0.5, 1], [1, 0.5], 0.75),
      ([1, 0.5, 0], [0.5, 1, 1], 0.75), ([0.5, 0.5, 1], [0.4, 0.8, 0.5], 0.65),
      ([0.5], [0.8], 0.4), ([0.5, .nan], [0.8, 0.1], 0.4), ([0.5, 1], [0.8], 0.4), ([], [], nil),
    ] as [([Double], [Double], Double?)])
  func theAveragePrecisionIsASumOfSteps(_ x: [Double], _ y: [Double], _ value: Double?) {
    let found = PrecisionRecallCurve.Model("", recall: x, precision: y).averagePrecision
    if let value {
      #expect(abs((found ?? .nan) - value) < 1e-12)
    } else {
      #expect(found == nil)
    }
  }

  @Test func theCurveGoesInSteps() {
    let model = PrecisionRecallCurve.Model("", recall: [0.5, 1], precision: [1, 0.5])
    #expect(model.corners == [Point(0, 1), Point(0.5, 1), Point(0.5, 0.5), Point(1, 0.5)])
  }

  @Test func theBaseRateIsADottedLine() {
    func dots(_ rate: Double?) -> [Int] {
      let canvas = drawn(
        PrecisionRecallCurve(models: [], baseRate: rate), Size(columns: 31, rows: 3), .ascii)
      return (0..<3).filter { row in (0..<31).contains { canvas[$0, row].character == "." } }
    }
    #expect(dots(0.5) == [1] && dots(0) == [2] && dots(7) == [0])
    #expect(dots(nil) == [] && dots(.nan) == [])
  }

  @Test func hostileInputIsDrawn() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, 1, 0.5]
    let plot = PrecisionRecallCurve(
      "\u{1b}",
      models: (0..<9).map {
        .init("m\u{1b}\($0)", recall: values, precision: values.reversed(), operating: $0 - 1)
      }, baseRate: .infinity)
    let canvas = drawn(plot, Size(columns: 40, rows: 12))
    #expect(!canvas.text.contains("\u{1b}") && canvas.text.contains("└"))
    #expect(plot.svg(size: canvas.size).contains("</svg>"))
  }

  @Test func theDescriptionComparesTheCurves() {
    #expect(
      spam.description
        == "net has an average precision of 0.842, tree 0.585; chance has 0.2. At its threshold "
        + "net finds 75 % of the positives, and 77.9 % of what it takes for positive is.")
    #expect(PrecisionRecallCurve(models: [], baseRate: 0.2).description == "No curve yet.")
  }
}
