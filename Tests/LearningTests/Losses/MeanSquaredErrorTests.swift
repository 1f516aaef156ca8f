import Tensors
import Testing

@testable import Learning

@Suite struct MeanSquaredErrorTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: MeanSquaredError(), output: shape, batch: batch,
      reference: LossCheck.mean { ($0 - $1) * ($0 - $1) }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      MeanSquaredError(), LossReference.outputs, LossReference.targets,
      value: 3.27893519,
      gradient: [
        0.0138888955, 0.0277777761, -0.458333343, 0.222222239, -0.263888896, 0.416666687,
        -0.0694444478, -0.555555582, 0.125, -0.361111104, 0.319444478, -0.166666672,
      ])
  }
}
