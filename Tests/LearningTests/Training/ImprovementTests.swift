import Testing

@testable import Learning

@Suite struct ImprovementTests {
  private func isBetter(
    _ value: Double, _ best: Double?, _ change: Double = 0, smaller: Bool = true
  )
    -> Bool
  {
    Improvement.isBetter(value, than: best, by: change, smallerIsBetter: smaller)
  }

  @Test func anyNumberIsBetterThanNone() {
    #expect(isBetter(7, nil) && isBetter(.infinity, nil) && isBetter(-7, nil, 100, smaller: false))
    #expect(!isBetter(.nan, nil))
  }

  @Test func theChangeMustBeMoreThanTheLeastOne() {
    #expect(isBetter(0.5, 1) && !isBetter(1, 1) && !isBetter(1.5, 1))
    #expect(!isBetter(0.5, 1, 0.5) && isBetter(0.25, 1, 0.5))
    #expect(isBetter(1.5, 1, smaller: false) && !isBetter(1, 1, smaller: false))
    #expect(!isBetter(1.5, 1, 0.5, smaller: false) && isBetter(1.75, 1, 0.5, smaller: false))
    #expect(!isBetter(.nan, 1) && !isBetter(.nan, 1, smaller: false))
  }
}
