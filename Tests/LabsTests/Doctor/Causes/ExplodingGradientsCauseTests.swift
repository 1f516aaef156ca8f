import Testing

@testable import Labs

struct ExplodingGradientsCauseTests {
  private func start(_ factor: Double, depth: Int = 5) -> StartedTrain {
    StartedTrain(
      declaration: Observed.moons(Array(repeating: 10, count: depth), "relu"),
      change: .hiddenKernels(factor))
  }

  @Test func largeWeightsInManyLayersExplode() throws {
    let seen = try Observed(start(4), steps: 50)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .explodingGradients && finding.since == 0)
    #expect(finding.evidence.contains("from hidden 5 to hidden 1"))
  }

  @Test func theUsualStartDoesNot() throws {
    #expect(try Observed(start(1), steps: 50).finding == nil)
  }

  @Test func twoLayersAreTooFewToTell() throws {
    let cause = try Observed(start(4, depth: 2), steps: 50).finding?.cause
    #expect(cause != .explodingGradients)
  }
}
