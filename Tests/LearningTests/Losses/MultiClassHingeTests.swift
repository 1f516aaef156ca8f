import Tensors
import Testing

@testable import Learning

@Suite struct MultiClassHingeTests {
  @Test(arguments: [([2], 2), ([5], 5), ([4, 3, 2], 2)] as [(Shape, Int)], [1, 3])
  func isTheDefinition(_ sizes: (Shape, Int), _ batch: Int) throws {
    try LossCheck(
      loss: MultiClassHinge(), output: sizes.0, batch: batch,
      targets: LossCheck.classes(sizes.1),
      reference: LossCheck.meanOfRows { outputs, target in
        let label = Int(target[0])
        return outputs.indices.reduce(0) {
          $1 == label ? $0 : $0 + max(0, 1 - outputs[label] + outputs[$1])
        } / Double(outputs.count)
      }
    ).run()
  }

  @Test func isPyTorchsNumber() throws {
    try LossReference.expect(
      MultiClassHinge(), LossReference.outputs, LossReference.classes,
      value: 1.20833337,
      gradient: [
        0.0833333358, 0.0833333358, -0.25, 0.0833333358, -0.25, 0.0833333358, 0.0833333358,
        0.0833333358, 0.0833333358, 0.0833333358, 0.0833333358, -0.25,
      ])
  }

  @Test func theSlopeAtTheMarginIsZero() throws {
    let found = try LossCheck.evaluate(
      MultiClassHinge(), Tensor([1, 3], [2, 1, 0]), Tensor([1, 1], [0]))
    #expect(found.value == 0)
    #expect(found.gradient == [0, 0, 0])
  }

  @Test func targetsAreClassNumbers() {
    #expect {
      try MultiClassHinge().check(Tensor([2, 1], [1, 3]), for: [3])
    } throws: {
      "\($0)" == "Target 2 is 3.0, and the classes are 0 to 2. "
        + "Give class numbers, or outputs for more classes."
    }
    #expect(throws: LayerProblem.self) { try MultiClassHinge().targetShape(for: [1]) }
  }
}
