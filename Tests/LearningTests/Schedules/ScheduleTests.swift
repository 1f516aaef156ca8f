import Testing

@testable import Learning

@Suite struct ScheduleTests {
  @Test func aConstantRateStaysAsItIs() throws {
    #expect([1, 2, 1_000_000].allSatisfy { ConstantRate().factor(step: $0) == 1 })
    try ConstantRate().check()
  }

  @Test func aTrainerFollowsIt() throws {
    let trainer = try OptimizerKindsTests.trainer(SGD(rate: 0.5))
    trainer.settings.schedule = StepDecay(every: 2, by: 0.5)
    var rates: [Float] = []
    for _ in 0..<5 {
      rates.append(trainer.rate)
      trainer.advance()
    }
    #expect(rates == [0.5, 0.5, 0.25, 0.25, 0.125])
  }
}
