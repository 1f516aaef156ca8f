import Plots
import Testing

@testable import TablePlots

@Suite struct HistogramKindTests {
  @Test func groupsShareTheirValues() throws {
    let plot = try #require(
      try made(flowers, PlotRequest(kind: "histogram", y: ["width"], group: "species")).plot
        as? Histogram)
    #expect(plot.groups.map(\.values) == [[3.5, 3], [3.2, 3.1], [3.3, 2.7]])
  }
}
