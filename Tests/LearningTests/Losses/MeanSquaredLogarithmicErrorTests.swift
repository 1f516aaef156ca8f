import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct MeanSquaredLogarithmicErrorTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: MeanSquaredLogarithmicError(), output: shape, batch: batch,
      outputs: LossCheck.shares, targets: LossCheck.shares,
      reference: LossCheck.mean { pow(log1p($0) - log1p($1), 2) }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      MeanSquaredLogarithmicError(), LossReference.absoluteOutputs, LossReference.absoluteTargets,
      value: 0.205659106,
      gradient: [
        -0.0026939048, 0.0130870016, -0.0513330027, 0.0337887555, -0.0832205787, 0.014876239,
        -0.0383576229, -0.0425688028, 0.0532967336, -0.0639293417, 0.0222299621, 0.0,
      ])
  }

  @Test func aNegativeOutputCountsAsNothingAndLearnsNothing() throws {
    let found = try LossCheck.evaluate(
      MeanSquaredLogarithmicError(), Tensor([1, 2], [-3, 1e30]), Tensor([1, 2], [1, 1e30]))
    #expect(abs(found.value - pow(log(2), 2) / 2) < 1e-6)
    #expect(found.gradient == [0, 0])
  }

  @Test func aNegativeTargetIsAnError() {
    #expect {
      try MeanSquaredLogarithmicError().check(Tensor([3, 1], [1, 0, -2]), for: [1])
    } throws: {
      "\($0)" == "Target 3 is -2.0, and the logarithm of 1 + x wants numbers from 0 on. "
        + "Use MeanSquaredError."
    }
  }
}
