import Tensors
import Testing

@testable import Learning

@Suite struct NadamTests {
  @Test func tenStepsAreKerasOnes() {
    OptimizerReference.expect(
      Nadam(rate: 0.1), [0.823901713, -1.91905892, 0.535203993, 0.024853982, 3.1339376],
      tolerance: 2e-6)
  }

  /// PyTorch's momentum grows 250 times as slowly.
  @Test func tenStepsWithSlowerGrowthArePyTorchsOnes() {
    OptimizerReference.expect(
      Nadam(rate: 0.1, momentumGrowth: 0.004),
      [0.833034217, -1.93988776, 0.553299129, 0.015203597, 3.13189626], tolerance: 2e-6)
  }

  @Test func memoryIsTheProductOfAllMomenta() {
    var memory = 1.0
    var product = 1.0
    for step in 1...5 {
      _ = Nadam(beta1: 0.5).settings(step: step, rate: 0.1, memory: &memory)
      var power = 1.0
      for _ in 0..<step { power *= 0.96 }
      product *= 0.5 * (1 - 0.5 * power)
      #expect(abs(memory - product) < 1e-12)
    }
  }

  /// The product of momenta is a part of the state, so that training goes on as it would have.
  @Test func aRestoredTrainingGoesOnBitForBit() throws {
    let trainer = try OptimizerKindsTests.trainer(Nadam(rate: 0.05))
    trainer.advance(steps: 7)
    let state = trainer.state
    #expect(state.optimizerMemory < 1)
    trainer.advance(steps: 5)
    let other = try OptimizerKindsTests.trainer(Nadam(rate: 0.05))
    other.restore(state)
    other.advance(steps: 5)
    #expect(other.state == trainer.state)
  }
}
