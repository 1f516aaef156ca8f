import Testing

@testable import Labs

struct RateTooLowCauseTests {
  private func moons(_ rate: Double, _ optimizer: String = "SGD") -> TrainDeclaration {
    var lab = Observed.moons()
    (lab.rate, lab.optimizer) = (rate, optimizer)
    return lab
  }

  @Test(arguments: [("SGD", 0.0001), ("Adam", 0.000001)])
  func stepsThatMoveNothingAreNamed(_ optimizer: String, _ rate: Double) throws {
    let seen = try Observed(moons(rate, optimizer), steps: 60)
    let finding = try #require(seen.finding)
    #expect(finding.cause == .rateTooLow && seen.run.step <= 50)
    #expect(finding.evidence.contains("in 40 steps the loss fell by"))
    guard case .set("rate", let value)? = finding.remedy.event else {
      Issue.record("no rate to try")
      return
    }
    #expect(value >= 10 * rate)
  }

  /// What the doctor offers helps: the loss falls ten times as fast.
  @Test func theRateThatItOffersIsBetter() throws {
    let seen = try Observed(moons(0.0001), steps: 60)
    var run = seen.run
    guard case .set(let name, let value)? = seen.finding?.remedy.event else {
      Issue.record("no rate to try")
      return
    }
    let before = (run.records[0]["loss"] ?? 0) - (run.record["loss"] ?? 0)
    run.reset()
    try run.set(name, to: value)
    for _ in 0..<40 { run.advance() }
    #expect((run.records[0]["loss"] ?? 0) - (run.record["loss"] ?? 0) > 10 * before)
  }

  @Test func slowButSureIsWell() throws {
    #expect(try Observed(moons(0.02), steps: 300).finding == nil)
  }
}
