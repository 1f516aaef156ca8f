import Tensors
import Testing

@testable import Learning

@Suite struct HalfMeanSquaredErrorTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: HalfMeanSquaredError(), output: shape, batch: batch,
      reference: LossCheck.mean { ($0 - $1) * ($0 - $1) / 2 }
    ).run()
  }

  @Test func theGradientIsTheErrorItself() throws {
    let found = try LossCheck.evaluate(
      HalfMeanSquaredError(), Tensor([1, 1], [3]), Tensor([1, 1], [5]))
    #expect(found.value == 2)
    #expect(found.gradient == [-2])
  }
}
