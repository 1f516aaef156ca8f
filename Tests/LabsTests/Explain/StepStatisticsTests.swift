import Learning
import Testing

@testable import Labs

@Suite struct StepStatisticsTests {
  @Test func meanAndVarianceAreThoseOfEachChannel() {
    let statistics = StepStatistics(
      input: PlainNumbers(sizes: [2, 2], values: [1, 10, 3, 30]),
      gradient: PlainNumbers(sizes: [2, 2], values: [1, 0, 3, 0]), gamma: [2, 1], epsilon: 3)
    #expect(statistics.count == 2)
    #expect(statistics.mean == [2, 20] && statistics.variance == [1, 100])
    // −Σ ∂L/∂x̂/√(1 + 3) and −½·4^(−3/2)·Σ ∂L/∂x̂·(x − μ)
    #expect(statistics.meanGradient[0] == -4)
    #expect(statistics.varianceGradient[0] == -0.25)
    #expect(statistics.meanGradient[1] == 0)
  }
}
