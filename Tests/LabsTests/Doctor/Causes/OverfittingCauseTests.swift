import Testing

@testable import Labs

struct OverfittingCauseTests {
  private func moons(count: Double, noise: Double) -> TrainDeclaration {
    var lab = TrainDeclaration(
      .generated("moons", settings: ["count": .number(count), "noise": .number(noise)]))
    (lab.layers, lab.optimizer, lab.rate, lab.share) = ([48], "Adam", 0.03, 0.5)
    return lab
  }

  @Test func aHeldOutLossThatRisesIsNamedWithTheStepSinceWhen() throws {
    let seen = try Observed(moons(count: 60, noise: 0.5), steps: 400)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .overfitting && finding.since > 0 && finding.since < seen.run.step)
    #expect(
      finding.evidence.contains("since step \(finding.since) the loss of the examples held out"))
    let remedy = try #require(try seen.remedy())
    #expect(remedy.name == "l2" && remedy.written == "0.01")
  }

  @Test func withEnoughExamplesItDoesNot() throws {
    #expect(try Observed(moons(count: 600, noise: 0.2), steps: 200).finding == nil)
  }

  @Test func withoutExamplesHeldOutItCannotBeSeen() throws {
    var lab = moons(count: 60, noise: 0.5)
    lab.share = 1
    #expect(try Observed(lab, steps: 200).finding == nil)
  }
}
