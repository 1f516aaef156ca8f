import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct BarChartTests {
  private typealias Samples = StatisticsSamples

  private func accuracies(_ direction: BarChart.Direction) -> BarChart {
    BarChart(
      "after 20 epochs", names: ["SGD", "Adam", "RMSProp"], values: "accuracy",
      series: [.init("test", values: [0.71, 0.93, 0.9], errors: [0.05, 0.02, 0.04])],
      direction: direction)
  }

  private func several(_ direction: BarChart.Direction) -> BarChart {
    BarChart(
      "accuracy", names: ["kNN", "tree", "net"], values: "accuracy", unit: "%",
      series: [.init("training", values: [96, 100, 98]), .init("test", values: [91, 84, 95])],
      direction: direction)
  }

  private func weights(_ direction: BarChart.Direction) -> BarChart {
    BarChart(
      "weights of a linear model", names: ["rooms", "distance to work", "age"], values: "weight",
      series: [.init(values: [2.7, -3.1, 0.5])], direction: direction)
  }

  @Test(arguments: Samples.goldens) func golden(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) {
    for (way, direction) in [("upright", BarChart.Direction.upright), ("level", .level)] {
      let plots = [
        ("errors", accuracies(direction)), ("several", several(direction)),
        ("signs", weights(direction)),
      ]
      for (name, plot) in plots {
        let canvas = picture(plot, columns, rows, glyphs)
        if glyphs.isASCII { #expect(isASCII(canvas)) }
        expectGolden(
          canvas.golden, "bar-chart-\(name)-\(way)-\(glyphs.goldenName)-\(columns)x\(rows)")
      }
    }
  }

  @Test(arguments: Samples.glyphs) func everySizeIsDrawnInsideItsArea(_ glyphs: Glyphs) {
    for size in plotSizes where size.columns < 100 || glyphs == .unicode {
      for direction in [BarChart.Direction.upright, .level, .fitting] {
        for plot in [accuracies(direction), several(direction), weights(direction)] {
          #expect(strays(of: plot, in: size, glyphs: glyphs) == [])
        }
      }
    }
  }

  @Test(arguments: Samples.hostileValues) func hostileValuesAreDrawn(_ values: [Double]) {
    for direction in [BarChart.Direction.upright, .level, .fitting] {
      for names in [[], ["a\u{1b}[31m", "b"], (0..<300).map { "name \($0)" }] {
        let chart = BarChart(
          "t\u{1b}", names: names, unit: "\u{7}",
          series: [
            .init("s\u{1b}", values: values, errors: values), .init(values: values.reversed()),
          ], direction: direction)
        #expect(!picture(chart, 50, 15).text.contains("\u{1b}"))
        #expect(!chart.description.isEmpty)
        #expect(chart.svg(size: Size(columns: 40, rows: 12)).hasSuffix("</svg>\n"))
      }
    }
    #expect(BarChart(names: ["a"], series: []).description == "No bars yet.")
    #expect(picture(BarChart(names: ["a"], series: []), 40, 12).text.contains("a"))
  }

  @Test func longNamesMakeBarsLevel() {
    var chart = accuracies(.fitting)
    #expect(picture(chart, 60, 14) == picture(accuracies(.upright), 60, 14))
    chart.names[0] = "stochastic gradient descent"
    #expect(picture(chart, 60, 14).text.contains("stochastic gradient"))
  }

  @Test func namesWithoutRoomAreCounted() {
    let chart = BarChart(
      names: (1...30).map { "feature \($0)" }, series: [.init(values: (1...30).map { Double($0) })])
    let text = picture(chart, 40, 8).text
    #expect(text.contains("feature 1") && text.contains("and 25 more"))
  }

  @Test func valuesStandAtTheEndsOfBars() {
    let text = picture(weights(.level), 60, 12).text
    #expect(["2.7", "−3.1", "0.5"].allSatisfy { text.contains($0) })
  }
}
