import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct ProgressBarTests {
  private typealias Samples = StatisticsSamples

  private let epochs = ProgressBar(
    "epoch", title: "training", done: 12, of: 50, rate: .init(310, of: "step"), secondsLeft: 4)
  private let unknown = ProgressBar("step", done: 1240, rate: .init(310, of: "step"))

  @Test(arguments: [
    .unicode, Glyphs(.ascii, levels: .density), Glyphs(.halfBlocks, levels: .density),
  ])
  func golden(_ glyphs: Glyphs) {
    for (columns, rows) in [(8, 1), (20, 1), (40, 1), (60, 1), (40, 2), (40, 3)] {
      let canvas = picture(epochs, columns, rows, glyphs)
      if glyphs.isASCII { #expect(isASCII(canvas)) }
      expectGolden(canvas.golden, "progress-bar-\(glyphs.goldenName)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: Samples.glyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      #expect(strays(of: epochs, in: size, glyphs: glyphs) == [])
      #expect(strays(of: unknown, in: size, glyphs: glyphs) == [])
    }
  }

  @Test func theWordsSayWhatIsKnown() {
    #expect(epochs.description == "training: epoch 12 of 50 · 310 steps/s · 4 s left.")
    #expect(unknown.description == "1,240 steps · 310 steps/s.")
    #expect(picture(unknown, 40, 1).text == "1,240 steps · 310 steps/s")
    #expect(ProgressBar("batch", done: 1).description == "1 batch.")
    #expect(ProgressBar("step", done: 50, of: 50, secondsLeft: 0).description == "step 50 of 50.")
  }

  @Test func theTimeLeftFollowsFromTheRateOfTheSameThing() {
    let steps = ProgressBar("step", done: 1000, of: 4000, rate: .init(50, of: "step"))
    #expect(steps.description == "step 1,000 of 4,000 · 50 steps/s · 1 min left.")
    let epochs = ProgressBar("epoch", done: 1, of: 4, rate: .init(50, of: "step"))
    #expect(epochs.description == "epoch 1 of 4 · 50 steps/s.")
  }

  @Test(
    arguments: [(0, 0), (1, 1), (5, 5), (9.99, 9), (10, 10), (12, 10), (-3, 0)] as [(Double, Int)])
  func theBarIsFullOnlyAtTheEnd(_ done: Double, _ cells: Int) {
    let text = picture(ProgressBar("step", done: done, of: 10), 12, 1, .ascii).text
    #expect(text.filter { $0 == "#" }.count == cells)
    #expect(text.first == "[" && text.last == "]")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 0, 1e300, 1e-310])
  func hostileNumbersAreDrawn(_ number: Double) {
    for total in [nil, number, 10] as [Double?] {
      let bar = ProgressBar(
        "a\u{1b}", title: "t\u{1b}", done: number, of: total, rate: .init(number, of: "\u{1b}"),
        secondsLeft: number)
      for rows in 1...3 { #expect(!picture(bar, 50, rows).text.contains("\u{1b}")) }
      #expect(!bar.description.isEmpty)
    }
  }
}
