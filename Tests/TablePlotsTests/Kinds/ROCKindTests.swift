import Plots
import Testing

@testable import TablePlots

@Suite struct ROCKindTests {
  @Test func theCurveIsThatOfTheRanking() throws {
    let plot = try #require(
      try made("y,score\n1,0.9\n0,0.8\n1,0.7\n0,0.1\n", PlotRequest(kind: "roc")).plot as? ROCCurve)
    #expect(plot.models.map(\.name) == ["score"])
    #expect(plot.models[0].falsePositiveRate == [0, 0, 0.5, 0.5, 1])
    #expect(plot.models[0].truePositiveRate == [0, 0.5, 0.5, 1, 1])
  }

  @Test func labelsOfThreeClassesAreRefused() throws {
    let text = try #require(
      try complaint("y,s\n1,1\n2,2\n3,3\n", PlotRequest(kind: "roc", x: "y")))
    #expect(text.contains("two classes"))
  }
}
