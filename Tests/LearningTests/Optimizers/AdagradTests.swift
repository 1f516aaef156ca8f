import Tensors
import Testing

@testable import Learning

@Suite struct AdagradTests {
  @Test func tenStepsAreKerasOnes() {
    OptimizerReference.expect(
      Adagrad(rate: 0.1), [0.895833373, -1.94770777, 0.538682818, 0.0210635178, 3.09015656])
  }

  /// `w − η·g / √(0.1 + g²)` for a gradient of −1 at first, by hand.
  @Test func theSumBeginsAtATenth() {
    let first = OptimizerReference.gradient(step: 1)[1]
    #expect(first == -1)
    let found = OptimizerReference.parameters(Adagrad(rate: 0.5, epsilon: 0), steps: 1)[1]
    #expect(abs(found - (-2 + 0.5 / Float(1.1).squareRoot())) < 1e-6)
  }

  /// From nothing, the first step is the rate itself, whatever the gradient.
  @Test func withoutABeginningTheFirstStepIsTheRate() {
    let found = OptimizerReference.parameters(
      Adagrad(rate: 0.25, initialAccumulator: 0, epsilon: 1e-12), steps: 1)
    for (index, value) in found.enumerated() {
      let gradient = OptimizerReference.gradient(step: 1)[index]
      let step: Float = gradient > 0 ? -0.25 : gradient < 0 ? 0.25 : 0
      #expect(abs(value - OptimizerReference.start[index] - step) < 1e-6)
    }
  }
}
