import Plots
import Testing

@testable import TablePlots

@Suite struct ConfusionKindTests {
  @Test func rowsAreTrueAndColumnsPredicted() throws {
    let plot = try #require(
      try made(
        "truth,guess\n3,8\n3,3\n10,10\n8,8\n",
        PlotRequest(kind: "confusion", x: "guess", y: ["truth"])
      ).plot as? ConfusionMatrix)
    #expect(plot.classes == ["3", "8", "10"], "numbers in the order of numbers")
    #expect(plot.counts == [[1, 1, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func tooManyClassesAreRefused() throws {
    let rows = (0..<40).map { "\($0),\($0)" }.joined(separator: "\n")
    let text = try #require(try complaint("a,b\n\(rows)\n", PlotRequest(kind: "confusion")))
    #expect(text.contains("40 classes"))
  }
}
