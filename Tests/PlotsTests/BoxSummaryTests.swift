import Plots
import Testing

@Suite struct BoxSummaryTests {
  @Test func theFiveNumbersAndWhatLiesBeyond() throws {
    // Quartiles 2.25 and 4.75, fences −1.5 and 8.5.
    let summary = try #require(BoxSummary([1, 2, 3, 4, 5, 20]))
    #expect(summary.median == 3.5)
    #expect(summary.box == 2.25...4.75)
    #expect(summary.whiskers == 1...5)
    #expect(summary.outliers == [20])
    #expect(summary.extremes == 1...20)
  }

  @Test func aValueOnAFenceIsNoOutlier() throws {
    // Quartiles 1 and 3, fences −2 and 6.
    let summary = try #require(BoxSummary([0, 1, 2, 3, 6]))
    #expect(summary.whiskers == 0...6 && summary.outliers.isEmpty)
  }

  @Test func noWhiskerEndsInsideTheBox() throws {
    // The upper quartile, 25, lies beyond every value that is no outlier.
    let summary = try #require(BoxSummary([0, 0, 0, 100]))
    #expect(summary.box == 0...25 && summary.outliers == [100])
    #expect(summary.whiskers == 0...25)
  }

  @Test func withoutNumbersThereIsNone() {
    #expect(BoxSummary([]) == nil)
    #expect(BoxSummary([.nan, .infinity]) == nil)
    #expect(BoxSummary([.nan, 3])?.box == 3...3)
    #expect(BoxSummary([-1.7e308, 1.7e308, 0])?.median == 0)
  }
}
