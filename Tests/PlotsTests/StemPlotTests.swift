import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct StemPlotTests {
  private typealias Samples = StatisticsSamples

  private let kernel = StemPlot(
    "a kernel", index: "k", value: "w",
    values: [0.05, -0.1, -0.35, 0.3, 0.8, 1, 0.8, 0.3, -0.35, .nan, 0.05])

  @Test(arguments: Samples.goldens) func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let canvas = picture(kernel, columns, rows, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "stem-plot-\(glyphs.goldenName)-\(columns)x\(rows)")
  }

  @Test(arguments: Samples.glyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: kernel, in: size, glyphs: glyphs) == [])
    }
  }

  @Test(arguments: Samples.hostileValues) func hostileValuesAreDrawn(_ values: [Double]) {
    let plot = StemPlot("t\u{1b}", index: "\u{1b}", value: "v", values: values)
    #expect(!picture(plot, 50, 15).text.contains("\u{1b}"))
    #expect(!plot.description.isEmpty)
    #expect(plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
    var away = plot
    away.baseline = .nan
    #expect(picture(away, 50, 15).size.columns == 50)
    away.baseline = 1e300
    #expect(picture(away, 50, 15).size.columns == 50)
  }

  @Test func manyStemsAreDrawn() {
    let values = (0..<100_000).map { Double($0 % 7) - 3 }
    let text = picture(StemPlot(index: "n", value: "x", values: values), 80, 24).text
    #expect(text.contains("●") && text.contains("○"))
  }

  @Test func aStemEndsAtItsValue() {
    let plot = StemPlot(
      x: Axis("", 0...2), y: Axis("", -2...2), points: [Point(0, 2), Point(1, -1), Point(2, 0)])
    // Without axes: five rows would have them, so the plot is the four rows and columns given.
    let lines = picture(plot, 3, 4).text.split(separator: "\n").map(String.init)
    #expect(lines.count >= 3)
    #expect(lines[0].first == "●" && lines[1].first == "│")
    #expect(lines.joined().contains("○"))
  }

  @Test(
    arguments: [
      ([], "No values yet."), ([2], "One value: 2 at 0."), ([2, 2], "All 2 values are 2."),
      (
        [1, 3, .nan],
        "The greatest is 3 at 1, the least 1 at 0; none is below zero. 1 is no number."
      ),
      ([-1, -3], "The greatest is −1 at 0, the least −3 at 1; none is above zero."),
      ([1, -3, 2], "The greatest is 2 at 2, the least −3 at 1; 2 are above zero and 1 below."),
    ] as [([Double], String)])
  func theDescriptionSaysWhatStandsOut(_ values: [Double], _ sentence: String) {
    #expect(StemPlot(index: "k", value: "w", values: values).description == sentence)
  }
}
