import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct SparklineTests {
  private typealias Samples = StatisticsSamples

  private let loss = Sparkline(
    "loss", values: (0..<60).map { $0 == 30 ? .nan : 2 / (1 + Double($0) / 8) })

  @Test(arguments: [
    .unicode, Glyphs(.ascii, levels: .density), Glyphs(.halfBlocks, levels: .density),
  ])
  func golden(_ glyphs: Glyphs) {
    for (columns, rows) in [(1, 1), (8, 1), (20, 1), (40, 1), (60, 1), (40, 3)] {
      let canvas = picture(loss, columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(canvas.golden, "sparkline-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: Samples.glyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: loss, in: size, glyphs: glyphs) == [])
    }
  }

  @Test(arguments: Samples.hostileValues) func hostileValuesAreDrawn(_ values: [Double]) {
    for range in [nil, 0...0, -1e308...1e308, 5...6] as [ClosedRange<Double>?] {
      let plot = Sparkline("t\u{1b}", values: values, range: range)
      #expect(!picture(plot, 50, 2).text.contains("\u{1b}"))
      #expect(!plot.description.isEmpty)
    }
  }

  @Test func theBarsAreAsHighAsTheValues() {
    let values = (1...8).map { Double($0) }
    #expect(picture(Sparkline(values: values), 8, 1).text == "▁▂▃▄▅▆▇█")
    #expect(picture(Sparkline(values: [1, .nan, 2]), 3, 1).text == "▁ █")
    #expect(picture(Sparkline(values: [3, 3, 3]), 3, 1).text == "▅▅▅")
    #expect(picture(Sparkline(values: [0, 1, 2, 3, 4, 5, 6]), 7, 1, .ascii).text == ".:-=+*#")
  }

  @Test func aGivenRangeHoldsTheScale() {
    #expect(picture(Sparkline(values: [5, 99, -99], range: 0...10), 3, 1).text == "▅█▁")
  }

  @Test func oneColumnShowsSomething() {
    #expect(picture(Sparkline(values: [1, 2]), 1, 1).text != "")
  }

  @Test func moreValuesThanColumnsAreMeans() {
    #expect(Sparkline.means(of: [1, 3, 5, 7, .nan, .nan], count: 3) == [2, 6, nil])
    #expect(Sparkline.means(of: [1, 3], count: 5) == [1, 3])
    #expect(Sparkline.means(of: [1.7e308, 1.7e308], count: 1) == [1.7e308])
    #expect(Sparkline.means(of: [1], count: 0) == [])
  }

  @Test func theLastValueAndTheRangeAreSaidWhereThereIsRoom() {
    #expect(picture(loss, 60, 1).text.contains("0.239  (0.239 to 2)"))
    #expect(picture(loss, 30, 1).text.hasSuffix("0.239"))
  }

  @Test(
    arguments: [
      ([], "loss: no values yet."), ([1], "loss is 1."), ([2, 2], "loss stays at 2."),
      ([3, 2, 1], "loss falls from 3 to 1."),
      ([1, 0, 2], "loss rises from 1 to 2, between 0 and 2."),
      ([1, 5, .nan, 1], "loss returns from 1 to 1, between 1 and 5. 1 is no number."),
    ] as [([Double], String)])
  func theDescriptionSaysWhereItWent(_ values: [Double], _ sentence: String) {
    #expect(Sparkline("loss", values: values).description == sentence)
  }
}
