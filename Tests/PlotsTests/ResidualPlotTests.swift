import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ResidualPlotTests {
  private func drawn(_ plot: some Plot, _ size: Size, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas
  }

  private var rents: ResidualPlot {
    let noise = Cloud.points(40, around: Point(0, 0), spread: 1, seed: 5).map(\.x)
    return ResidualPlot(
      "rent, linear fit", predictions: (0..<40).map { 300 + Double($0) * 30 },
      residuals: noise.enumerated().map { $1 * (20 + Double($0) * 4) }, name: "predicted rent",
      unit: "€", stems: 3)
  }

  @Test(
    arguments: [
      (40, 12, .unicode), (60, 18, .unicode), (40, 12, Glyphs(.ascii, levels: .density)),
    ] as [(Int, Int, Glyphs)])
  func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let size = Size(columns: columns, rows: rows)
    let canvas = drawn(rents, size, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "residual-plot-\(glyphs.goldenName)-\(size)")
  }

  @Test(arguments: [Glyphs.unicode, Glyphs(.ascii, levels: .density)])
  func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: rents, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func zeroLiesInTheMiddle() {
    let plot = ResidualPlot(predictions: [0, 5, 10], residuals: [1, 0, -0.5])
    let canvas = drawn(plot, Size(columns: 11, rows: 3), .ascii)
    #expect(String((0..<11).map { canvas[$0, 1].character }) == "-----o-----")
    #expect(canvas[0, 0].character == "o" && canvas[10, 2].character == "o")
  }

  @Test func onlyTheLargestHaveStems() {
    func marks(_ stems: Int) -> (stemmed: Int, all: Int) {
      let plot = ResidualPlot(
        predictions: [1, 3, 5, 7, 9], residuals: [8, -1, -9, 2, .nan], stems: stems)
      let text = drawn(plot, Size(columns: 40, rows: 14)).text
      let stemmed = text.filter { $0 == "◆" }.count
      return (stemmed, stemmed + text.filter { $0 == "●" }.count)
    }
    #expect(marks(0) == (0, 4) && marks(2) == (2, 4) && marks(99) == (4, 4) && marks(-3) == (0, 4))
    let plot = ResidualPlot(predictions: [1, 3, 5], residuals: [1, -9, 2], stems: 1)
    #expect(drawn(plot, Size(columns: 40, rows: 14), .ascii).text.filter { $0 == "%" }.count == 1)
  }

  @Test func hostileInputIsDrawn() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, 1]
    for predictions in [values, [], [5], Array(repeating: 2, count: 9), [1.7e308, -1.7e308]]
      as [[Double]]
    {
      for residuals in [values.reversed(), [], [5], Array(repeating: 0, count: 9), [-1.7e308]]
        as [[Double]]
      {
        let plot = ResidualPlot(
          "\u{1b}", predictions: predictions, residuals: residuals, name: "\u{1b}[1m", stems: 2)
        let canvas = drawn(plot, Size(columns: 40, rows: 12))
        #expect(!canvas.text.contains("\u{1b}") && canvas.text.contains("└"))
        #expect(!plot.description.isEmpty)
      }
    }
  }

  @Test func theDescriptionNamesThePatternAndTheLosses() {
    #expect(rents.description.contains("Their spread grows with the prediction"))
    let lost = ResidualPlot(predictions: [1, 2, 3], residuals: [1, .nan])
    #expect(
      lost.description
        == "The largest residual is 1, at a prediction of 1. 2 points have no place.")
  }
}
