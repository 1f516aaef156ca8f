import Plots
import Testing

@testable import TablePlots

@Suite struct LinePlotKindTests {
  @Test func rowsAreTakenInTheOrderOfX() throws {
    let chart = try #require(
      try made("x,y\n3,30\n1,10\n2,20\n", PlotRequest(kind: "line", x: "x")).plot as? LineChart)
    #expect(chart.series.map(\.points) == [[Point(1, 10), Point(2, 20), Point(3, 30)]])
    #expect(chart.series.map(\.name) == ["y"])
  }

  @Test func aLogarithmRefusesWhatIsNotPositive() throws {
    let text = try #require(
      try complaint("x,y\n1,0\n2,5\n", PlotRequest(kind: "line", x: "x", hasLogarithmicY: true)))
    #expect(text.contains("logarithmic") && text.contains("“y”"))
    let chart = try #require(
      try made("x,y\n1,3\n2,500\n", PlotRequest(kind: "line", hasLogarithmicY: true)).plot
        as? LineChart)
    #expect(chart.y.scale.kind == .logarithmic && chart.y.scale.range == 1...1000)
  }
}
