import Tensors
import Testing

@testable import Learning

@Suite struct MeanAbsoluteErrorTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: MeanAbsoluteError(), output: shape, batch: batch,
      reference: LossCheck.mean { abs($0 - $1) }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      MeanAbsoluteError(), LossReference.outputs, LossReference.targets,
      value: 1.5,
      gradient: [
        0.0833333358, 0.0833333358, -0.0833333358, 0.0833333358, -0.0833333358, 0.0833333358,
        -0.0833333358, -0.0833333358, 0.0833333358, -0.0833333358, 0.0833333358, -0.0833333358,
      ])
  }

  @Test func theSlopeAtTheTargetIsZero() throws {
    let found = try LossCheck.evaluate(
      MeanAbsoluteError(), Tensor([1, 1], [5]), Tensor([1, 1], [5]))
    #expect(found.value == 0)
    #expect(found.gradient == [0])
  }
}
