import Plots
import Testing

@testable import TablePlots

@Suite struct PrecisionRecallKindTests {
  @Test func precisionIsTheShareOfPositives() throws {
    let plot = try #require(
      try made(
        "y,score\n1,0.9\n0,0.8\n1,0.7\n0,0.1\n", PlotRequest(kind: "precision-recall")
      ).plot as? PrecisionRecallCurve)
    #expect(plot.models[0].recall == [0.5, 0.5, 1, 1])
    #expect(plot.models[0].precision == [1, 0.5, 2.0 / 3, 0.5] && plot.baseRate == 0.5)
  }
}
