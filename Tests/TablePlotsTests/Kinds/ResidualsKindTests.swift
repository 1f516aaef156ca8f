import Plots
import Testing

@testable import TablePlots

@Suite struct ResidualsKindTests {
  @Test func aResidualIsTheTruthWithoutThePrediction() throws {
    let plot = try #require(
      try made(
        "pred,true\n2,3\n4,3.5\n", PlotRequest(kind: "residuals", x: "pred", y: ["true"])
      ).plot as? ResidualPlot)
    #expect(plot.predictions == [2, 4] && plot.residuals == [1, -0.5])
  }
}
