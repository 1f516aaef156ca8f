import Testing

@testable import Labs

struct SaturationCauseTests {
  private func start(_ factor: Double, _ activation: String) -> StartedTrain {
    StartedTrain(
      declaration: Observed.moons([8, 8], activation), change: .hiddenKernels(factor))
  }

  @Test(arguments: ["tanh", "sigmoid"]) func unitsAtTheirEndsAreNamed(_ name: String) throws {
    let seen = try Observed(start(80, name), steps: 20)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .saturation)
    #expect(finding.evidence.contains("where \(name) is flat"))
    #expect(try #require(try seen.remedy()).written == "relu")
  }

  @Test func theUsualStartIsWell() throws {
    #expect(try Observed(start(1, "tanh"), steps: 200).finding == nil)
  }
}
