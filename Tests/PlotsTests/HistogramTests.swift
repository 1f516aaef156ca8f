import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct HistogramTests {
  private typealias Samples = StatisticsSamples
  private let small = Samples.bell(40, around: 1.5, spread: 0.4)
  private let large = Samples.bell(60, around: 4.6, spread: 1.4)

  private var alone: Histogram {
    Histogram(
      "petals", of: "length", unit: "cm", values: small + large, mark: .init("mean", at: 3.36))
  }

  private func several(_ arrangement: Histogram.Arrangement) -> Histogram {
    Histogram(
      "petals", of: "length", unit: "cm",
      groups: [.init("setosa", values: small), .init("other", values: large)],
      arrangement: arrangement)
  }

  @Test(arguments: Samples.goldens) func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    let plots = [
      ("alone", alone), ("overlaid", several(.overlaid)), ("beside", several(.beside)),
    ]
    for (name, plot) in plots {
      let canvas = picture(plot, columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(canvas.golden, "histogram-\(name)-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: Samples.glyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      for plot in [alone, several(.overlaid), several(.beside)] {
        #expect(strays(of: plot, in: size, glyphs: glyphs) == [])
      }
    }
  }

  @Test(arguments: Samples.hostileValues) func hostileValuesAreDrawn(_ values: [Double]) {
    for isLogarithmic in [false, true] {
      var plot = Histogram(
        "h\u{1b}[31m", groups: [.init("a\u{1b}", values: values), .init("", values: values)],
        hasLogarithmicCounts: isLogarithmic, mark: .init("", at: .nan))
      #expect(!picture(plot, 50, 15).text.contains("\u{1b}"))
      plot.arrangement = .beside
      #expect(!picture(plot, 50, 15).text.contains("\u{1b}"))
      #expect(
        !plot.description.isEmpty
          && plot.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
    }
  }

  @Test func manyValuesAreCounted() {
    let values = Samples.bell(100_000, around: 0, spread: 3)
    #expect(picture(Histogram(values: values), 80, 24).text.contains("█"))
  }

  @Test func aBarIsAsHighAsItsCount() {
    // Twice as many values, twice as high; the axis line is in row 10.
    let bins = Bins(from: 0, width: 1, count: 2)
    let values = Array(repeating: 0.5, count: 4) + Array(repeating: 1.5, count: 2)
    var plot = Histogram(groups: [.init(values: values)], bins: bins)
    let canvas = picture(plot, 40, 12)
    let (four, two) = (
      canvas.barHeight(column: 10, bottom: 9), canvas.barHeight(column: 30, bottom: 9)
    )
    #expect(four == 9 && two == 4)
    plot.hasLogarithmicCounts = true
    let logarithmic = picture(plot, 40, 12)
    #expect(logarithmic.barHeight(column: 30, bottom: 9) > 9 / 3)
  }

  @Test func asciiTellsGroupsByTheirMarks() {
    let text = picture(several(.beside), 50, 14, .ascii).text
    #expect(text.contains("oo") && text.contains("xx") && !text.contains("#"))
  }

  @Test func theMarkIsNamedWhereThereIsRoom() {
    #expect(picture(alone, 60, 14).text.contains("mean 3.36"))
    #expect(!picture(alone, 14, 8).text.contains("mean 3.36"))
  }

  @Test func aGroupThatIsFarAwayIsSaidNotToOverlap() {
    #expect(
      several(.overlaid).description
        == "Half of setosa lies between 1.36 and 1.64 cm. Half of other lies between 4.09 and "
        + "5.11 cm. setosa and other do not overlap.")
  }
}
