import Testing

@testable import Coursework

struct CurvePaperTests {
  @Test(arguments: [
    (50.0, 0.0...100.0), (1, 0...2), (0.02, 0...0.05), (3, 0...5), (-7, -20...0), (620, 0...1000),
    (1000, 0...2000),
  ])
  func thePaperFollowsFromTheStart(_ start: Double, _ range: ClosedRange<Double>) {
    let paper = CurvePaper.range(for: [start, 1e6, -1e6])
    #expect(abs(paper.lowerBound - range.lowerBound) < 1e-9 * range.upperBound.magnitude + 1e-12)
    #expect(abs(paper.upperBound - range.upperBound) < 1e-9 * range.upperBound.magnitude + 1e-12)
  }

  @Test func whatComesAfterTheStartDoesNotShow() {
    #expect(CurvePaper.range(for: [50, 49, 48]) == CurvePaper.range(for: [50, 500, nil]))
    #expect(CurvePaper.range(for: [0, 3]) == CurvePaper.range(for: [0, -9]))
  }

  @Test(
    arguments: [[], [nil], [0], [0, 0], [.infinity], [1e300], [1e-300], [.nan]] as [[Double?]])
  func everyColumnHasAPaper(_ column: [Double?]) {
    let paper = CurvePaper.range(for: column)
    #expect(paper.lowerBound < paper.upperBound && paper.upperBound.isFinite)
  }
}
