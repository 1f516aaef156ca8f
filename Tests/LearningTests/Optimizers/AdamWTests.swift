import Tensors
import Testing

@testable import Learning

@Suite struct AdamWTests {
  /// ε is large here, so that its place is seen.
  @Test func tenStepsArePyTorchsOnes() {
    OptimizerReference.expect(
      AdamW(rate: 0.1, epsilon: 0.1, weightDecay: 0.05),
      [0.679763317, -1.69669175, 0.476718217, 0.118242435, 3.03563881])
  }

  @Test func tenStepsAreNearlyKerasOnes() {
    OptimizerReference.expect(
      AdamW(rate: 0.1, weightDecay: 0.05),
      [0.639005601, -1.6736511, 0.460046411, 0.128636613, 3.06059384], tolerance: 1e-5)
  }

  @Test func withoutDecayItIsAdam() {
    let adam = OptimizerReference.parameters(Adam(rate: 0.1))
    #expect(OptimizerReference.parameters(AdamW(rate: 0.1, weightDecay: 0)) == adam)
  }

  @Test func theDecayGoesWithTheRateOfTheStep() {
    var memory = 1.0
    let settings = AdamW(rate: 1, weightDecay: 0.5).settings(step: 1, rate: 0.25, memory: &memory)
    #expect(settings[4] == 0.125)
  }
}
