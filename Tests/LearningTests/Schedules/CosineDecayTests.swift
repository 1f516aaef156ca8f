import Testing

@testable import Learning

@Suite struct CosineDecayTests {
  /// Keras counts steps from 0: `Fixtures/optimizer_reference.py`.
  @Test func factorsAreKerasOnes() {
    let schedule = CosineDecay(steps: 10, lastShare: 0.1)
    let expected: [Float] = [1, 0.977975428, 0.689057648, 0.122024581, 0.1, 0.1]
    for (step, factor) in zip([0, 1, 4, 9, 10, 15], expected) {
      #expect(abs(schedule.factor(step: step + 1) - factor) < 1e-6)
    }
  }

  @Test func endsAtNothing() {
    #expect(CosineDecay(steps: 3).factor(step: 4) == 0)
    #expect(CosineDecay(steps: 3).factor(step: .max) == 0)
    #expect(CosineDecay(steps: 0).factor(step: 1) == 1)
  }

  @Test func settingsAreChecked() throws {
    try CosineDecay(steps: 1).check()
    #expect(throws: ModelError.self) { try CosineDecay(steps: 0).check() }
    #expect(
      throws: ModelError("The last share of CosineDecay is 2.0. Set it to a number from 0 to 1.")
    ) {
      try CosineDecay(steps: 5, lastShare: 2).check()
    }
  }
}
