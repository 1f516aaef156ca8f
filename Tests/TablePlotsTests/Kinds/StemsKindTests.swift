import Plots
import Testing

@testable import TablePlots

@Suite struct StemsKindTests {
  @Test func stemsStandOnTheirRowsOrOnX() throws {
    let rows = try #require(
      try made("w\n5\n-2\n", PlotRequest(kind: "stems")).plot as? StemPlot)
    #expect(rows.points.map(\.y) == [5, -2])
    let plot = try #require(
      try made("x,w\n10,5\n20,-2\n", PlotRequest(kind: "stems", x: "x")).plot as? StemPlot)
    #expect(plot.points == [Point(10, 5), Point(20, -2)])
  }
}
