import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct BoxPlotTests {
  private typealias Samples = StatisticsSamples

  private var petals: BoxPlot {
    BoxPlot(
      "petals", values: "length", unit: "cm",
      groups: [
        .init("setosa", values: Samples.bell(40, around: 1.5, spread: 0.6) + [3.4]),
        .init("versicolor", values: Samples.bell(40, around: 4.3, spread: 1.1)),
        .init("virginica", values: Samples.bell(40, around: 5.6, spread: 1.2)),
      ])
  }

  @Test(arguments: Samples.goldens) func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let canvas = picture(petals, columns, rows, glyphs)
    if glyphs.isASCII { #expect(isASCII(canvas)) }
    expectGolden(canvas.golden, "box-plot-\(glyphs.goldenName)-\(columns)x\(rows)")
  }

  @Test(arguments: Samples.glyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: petals, in: size, glyphs: glyphs) == [])
    }
  }

  @Test(arguments: Samples.hostileValues) func hostileValuesAreDrawn(_ values: [Double]) {
    let plot = BoxPlot(
      "t\u{1b}", groups: [.init("a\u{1b}[31m", values: values), .init("", values: [1, 2])])
    for rows in [3, 6, 15] { #expect(!picture(plot, 50, rows).text.contains("\u{1b}")) }
    #expect(!plot.description.isEmpty)
    #expect(plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
  }

  @Test func theNumbersLieWhereTheAxisSays() {
    // The axis goes from 0 to 10 over columns 3 to 43, four to a unit.
    let plot = BoxPlot(groups: [.init("a", values: [0, 2, 5, 6, 10])])
    let canvas = picture(plot, 44, 1)
    func column(_ mark: Character) -> Int? { (0..<44).first { canvas[$0, 0].character == mark } }
    #expect(column("├") == 3 && column("[") == 11 && column("┃") == 23)
    #expect(column("]") == 27 && column("┤") == 43)
  }

  @Test(
    arguments: [
      ([], "No values yet."),
      (
        [.init("a", values: [1, 2, 3])],
        "The median of a is 2; half of the values lie between 1.5 and 2.5."
      ),
      ([.init("a", values: [2]), .init("b", values: [1, 3])], "All medians are 2."),
      (
        [.init("a", values: [1, 2, 3, 30]), .init("b", values: [51, 52, 53, .nan])],
        "b has the highest median, 52, a the lowest, 2.5. The boxes of the two do not overlap. "
          + "a has 1 outlier. 1 is no number."
      ),
    ] as [([BoxPlot.Group], String)])
  func theDescriptionComparesTheMedians(_ groups: [BoxPlot.Group], _ sentence: String) {
    #expect(BoxPlot(groups: groups).description == sentence)
  }
}
