import Tensors
import Testing

@testable import Learning

@Suite struct OptimizerTests {
  @Test func everyKindLearns() throws {
    for optimizer in OptimizerKindsTests.samples {
      let trainer = try OptimizerKindsTests.trainer(optimizer)
      let evaluator = try trainer.evaluator(on: trainer.data)
      let before = evaluator.loss()
      trainer.advance(steps: 200)
      #expect(trainer.isFinite, "\(optimizer)")
      #expect(evaluator.loss() < 0.5 * before, "\(optimizer)")
    }
  }

  /// What is not finite is seen at once, whatever the rule.
  @Test func everyKindReportsADivergence() throws {
    for optimizer in OptimizerKindsTests.samples {
      let trainer = try OptimizerKindsTests.trainer(optimizer)
      trainer.memory.trained[3] = .nan
      trainer.advance()
      #expect(!trainer.isFinite, "\(optimizer)")
    }
  }

  /// What follows from a step alone needs no step before it.
  @Test func settingsFollowFromStepRateAndMemory() {
    for optimizer in OptimizerKindsTests.samples {
      var (first, second) = (0.5, 0.5)
      let settings = optimizer.settings(step: 9, rate: 0.125, memory: &first)
      #expect(settings == optimizer.settings(step: 9, rate: 0.125, memory: &second))
      #expect(first == second)
      #expect((0..<8).allSatisfy { settings[$0].isFinite }, "\(optimizer)")
    }
  }
}
