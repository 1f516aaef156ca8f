import Testing

@testable import Learning

@Suite struct ExponentialDecayTests {
  /// Keras counts steps from 0: `Fixtures/optimizer_reference.py`.
  @Test func factorsAreKerasOnes() {
    let schedule = ExponentialDecay(steps: 10, factor: 0.5)
    let expected: [Float] = [1, 0.93303299, 0.757858276, 0.535886765, 0.5, 0.353553385]
    for (step, factor) in zip([0, 1, 4, 9, 10, 15], expected) {
      #expect(abs(schedule.factor(step: step + 1) - factor) < 1e-6)
    }
  }

  @Test func fallsToNothingWithoutANumberThatIsNone() {
    #expect(ExponentialDecay(steps: 1, factor: 0.5).factor(step: 1_000_000) == 0)
    #expect(ExponentialDecay(steps: 1, factor: 0).factor(step: 1) == 1)
    #expect(ExponentialDecay(steps: 0, factor: 0.5).factor(step: 2) == 0.5)
  }

  @Test func settingsAreChecked() throws {
    try ExponentialDecay(steps: 1, factor: 0).check()
    #expect(throws: ModelError("The steps of ExponentialDecay is -1. Set it to 1 or more.")) {
      try ExponentialDecay(steps: -1).check()
    }
    #expect(throws: ModelError.self) { try ExponentialDecay(steps: 1, factor: -0.1).check() }
  }
}
