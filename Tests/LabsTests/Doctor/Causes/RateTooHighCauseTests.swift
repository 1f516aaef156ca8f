import Testing

@testable import Labs

struct RateTooHighCauseTests {
  private func line(_ rate: Double) -> TrainDeclaration {
    var lab = TrainDeclaration(
      .points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    (lab.rate, lab.loss, lab.startsAtZero) = (rate, "HalfMeanSquaredError", true)
    return lab
  }

  @Test func aLossThatGrowsIsNamedWithItsNumbers() throws {
    let seen = try Observed(line(0.2), steps: 50)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .rateTooHigh && finding.overflow == nil)
    #expect(finding.evidence.contains("55.6 at the start"))
    #expect(try #require(try seen.remedy()).written == "0.03")
  }

  /// The limit is 2 over the greatest curvature: 0.11 for this line.
  @Test func rightBelowTheLimitItIsWell() throws {
    #expect(try Observed(line(0.1), steps: 300).finding == nil)
    #expect(try Observed(line(0.12), steps: 300).finding?.cause == .rateTooHigh)
  }

  @Test func aRunThatLeavesAllNumbersSaysWhereAndWhichKeyGoesBack() throws {
    var run = try ExperimentRun(line(1000))
    var doctor = Doctor()
    while run.advance() {}
    doctor.observe(run)
    let finding = try #require(doctor.finding)
    let overflow = try #require(finding.overflow)
    #expect(finding.cause == .rateTooHigh && overflow.step == run.step + 1)
    #expect(finding.sentence.contains("Step \(overflow.step) cannot be taken"))
    #expect(finding.sentence.contains("Key b goes back"))
  }

  @Test func overshootThatSettlesIsWell() throws {
    var lab = Observed.moons([])
    (lab.rate, lab.momentum) = (0.5, 0.9)
    #expect(try Observed(lab, steps: 200).finding == nil)
  }
}
