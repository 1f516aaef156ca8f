import Tensors
import Testing

@testable import Learning

@Suite struct AdadeltaTests {
  @Test func tenStepsAreKerasOnes() {
    OptimizerReference.expect(
      Adadelta(rate: 1, decay: 0.9, epsilon: 1e-4),
      [0.952374756, -2.00319839, 0.542711198, -0.0114708114, 3.03109002])
  }

  /// The first step: `√ε / √((1 − ρ)·g² + ε)·g`.
  @Test func theFirstStepIsAboutTheRootOfEpsilon() {
    let found = OptimizerReference.parameters(
      Adadelta(rate: 1, decay: 0.95, epsilon: 1e-6), steps: 1)[1]
    #expect(abs(found - (-2 + (1e-6 / Float(0.050_001)).squareRoot())) < 1e-6)
  }
}
