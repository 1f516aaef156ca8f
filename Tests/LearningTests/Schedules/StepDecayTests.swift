import Testing

@testable import Learning

@Suite struct StepDecayTests {
  /// Keras counts steps from 0: `Fixtures/optimizer_reference.py`, `staircase`.
  @Test func factorsAreKerasOnes() {
    let schedule = StepDecay(every: 10, by: 0.5)
    #expect([0, 1, 4, 9, 10, 15].map { schedule.factor(step: $0 + 1) } == [1, 1, 1, 1, 0.5, 0.5])
  }

  @Test func settingsAreChecked() throws {
    try StepDecay(every: 1, by: 1).check()
    #expect(throws: ModelError("The interval of StepDecay is 0. Set it to 1 or more.")) {
      try StepDecay(every: 0).check()
    }
    #expect(
      throws: ModelError("The factor of StepDecay is 1.5. Set it to a number from 0 to 1.")
    ) {
      try StepDecay(every: 1, by: 1.5).check()
    }
    #expect(throws: ModelError.self) { try StepDecay(every: 1, by: .nan).check() }
  }

  @Test func wrongSettingsHaveAFactorStill() {
    #expect(StepDecay(every: 0).factor(step: 3) == 0.25)
    #expect(StepDecay(every: .min).factor(step: 1) == 1)
  }
}
