import Plots
import Testing

@testable import TablePlots

@Suite struct BoxesKindTests {
  @Test func aBoxForEachGroupOrColumn() throws {
    let groups = try #require(
      try made(flowers, PlotRequest(kind: "box", y: ["width"], group: "species")).plot as? BoxPlot)
    #expect(groups.groups.map(\.name) == ["setosa", "versicolor", "virginica"])
    let columns = try #require(
      try made(flowers, PlotRequest(kind: "box", y: ["length", "width"])).plot as? BoxPlot)
    #expect(columns.groups.map(\.name) == ["length", "width"])
  }
}
