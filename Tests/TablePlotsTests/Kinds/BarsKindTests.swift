import Plots
import Testing

@testable import TablePlots

@Suite struct BarsKindTests {
  @Test func aGroupOfRowsIsItsMeanWithItsDeviation() throws {
    let plot = try #require(
      try made("k,v\na,1\na,3\nb,5\n", PlotRequest(kind: "bars")).plot as? BarChart)
    #expect(plot.names == ["a", "b"] && plot.series[0].values == [2, 5])
    #expect(abs(plot.series[0].errors[0] - 2.0.squareRoot()) < 1e-12)
  }
}
