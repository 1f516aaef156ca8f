import Testing

@testable import Labs

struct DeadReLUsCauseTests {
  private func start(keeping: Int) -> StartedTrain {
    StartedTrain(
      declaration: Observed.moons([8, 4], "relu"),
      change: .biases(layer: 0, -20, keeping: keeping))
  }

  @Test func aLayerThatIsZeroForEveryExampleIsNamed() throws {
    let seen = try Observed(start(keeping: 0), steps: 20)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .deadReLUs)
    #expect(finding.evidence.hasPrefix("8 of 8 units of hidden 1 are 0 for every example"))
    let remedy = try #require(try seen.remedy())
    #expect(remedy.name == "activation" && remedy.written == "leakyReLU")
  }

  @Test func mostOfALayerCountsOnceTheRestDoesNotDoTheWork() throws {
    let seen = try Observed(start(keeping: 1), steps: 40)
    #expect(seen.finding?.cause == .deadReLUs && seen.run.step >= DeadReLUsCause.patience)
  }

  @Test func aFewDeadUnitsAreUsual() throws {
    #expect(try Observed(start(keeping: 6), steps: 150).finding == nil)
  }
}
