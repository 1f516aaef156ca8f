import Tensors
import Testing

@testable import Learning

@Suite struct AdamTests {
  /// ε is large here, so that its place is seen.
  @Test func tenStepsArePyTorchsOnes() {
    OptimizerReference.expect(
      Adam(rate: 0.1, epsilon: 0.1), [0.720563233, -1.78694427, 0.498936981, 0.1242624, 3.18752003])
  }

  /// With Keras' ε its other place makes no difference that matters.
  @Test func tenStepsAreNearlyKerasOnes() {
    OptimizerReference.expect(
      Adam(rate: 0.1), [0.678510249, -1.76307881, 0.481188685, 0.135203227, 3.21319532],
      tolerance: 1e-5)
  }

  /// Both corrections together: the first step is the rate, whatever the gradient.
  @Test func theFirstStepIsTheRate() {
    let found = OptimizerReference.parameters(Adam(rate: 0.25), steps: 1)
    for (index, value) in found.enumerated() {
      let gradient = OptimizerReference.gradient(step: 1)[index]
      let step: Float = gradient > 0 ? -0.25 : gradient < 0 ? 0.25 : 0
      #expect(abs(value - OptimizerReference.start[index] - step) < 1e-5)
    }
  }

  @Test func theHundredThousandthStepHasNoCorrectionLeft() {
    var memory = 1.0
    let settings = Adam(rate: 0.5).settings(step: 100_000, rate: 0.5, memory: &memory)
    #expect(settings == [0.5, 1e-7, 0.9, 0.999, 0, 0, 0, 0])
    #expect(memory == 1)
  }
}
