import Tensors
import Testing

@testable import Learning

@Suite struct RMSPropTests {
  @Test func tenStepsAreKerasOnes() {
    OptimizerReference.expect(
      RMSProp(rate: 0.1, decay: 0.8),
      [0.752344251, -1.90165901, 0.560584605, 0.0290564969, 3.2248199])
  }

  @Test func withoutDecayEveryStepIsTheRate() {
    let found = OptimizerReference.parameters(
      RMSProp(rate: 0.25, decay: 0, epsilon: 1e-12), steps: 3)
    for (index, value) in found.enumerated() {
      let signs = (1...3).map { step in
        let gradient = OptimizerReference.gradient(step: step)[index]
        return gradient > 0 ? Float(1) : gradient < 0 ? -1 : 0
      }
      let expected = OptimizerReference.start[index] - 0.25 * signs.reduce(0, +)
      #expect(abs(value - expected) < 1e-6)
    }
  }
}
