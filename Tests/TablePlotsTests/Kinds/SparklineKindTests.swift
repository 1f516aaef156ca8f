import Plots
import Testing

@testable import TablePlots

@Suite struct SparklineKindTests {
  @Test func theLastColumnIsTheOneThatIsMeasured() throws {
    let plot = try #require(
      try made("t,v\n1,5\n2,7\n", PlotRequest(kind: "sparkline")).plot as? Sparkline)
    #expect(plot.values == [5, 7])
    let named = try #require(
      try made("t,v\n1,5\n2,7\n", PlotRequest(kind: "sparkline", y: ["t"])).plot as? Sparkline)
    #expect(named.values == [1, 2])
  }
}
