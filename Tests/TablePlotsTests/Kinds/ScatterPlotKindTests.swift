import Plots
import Testing

@testable import TablePlots

@Suite struct ScatterPlotKindTests {
  @Test func groupsAreTheTextsOfAColumn() throws {
    let plot = try #require(try made(flowers).plot as? ScatterPlot)
    #expect(plot.groups.map(\.name) == ["setosa", "versicolor", "virginica"])
    #expect(plot.groups[0].points == [Point(5.1, 3.5), Point(4.9, 3)])
  }

  @Test func oneColumnOfNumbersIsTooFew() throws {
    let text = try #require(try complaint("a,b\n1,x\n2,y\n", PlotRequest(kind: "scatter")))
    #expect(text.contains("only “a”"))
  }
}
