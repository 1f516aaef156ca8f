import Tensors
import Testing

@testable import Learning

@Suite struct CosineProximityTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: CosineProximity(), output: shape, batch: batch,
      reference: LossCheck.meanOfRows { outputs, targets in
        let dot = zip(outputs, targets).reduce(0) { $0 + $1.0 * $1.1 }
        let squares = outputs.reduce(0) { $0 + $1 * $1 } * targets.reduce(0) { $0 + $1 * $1 }
        return -dot / squares.squareRoot()
      }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      CosineProximity(), LossReference.outputs, LossReference.targets,
      value: 0.421972036,
      gradient: [
        0.0987654403, -0.0246913601, -0.148148164, 0.0246913601, -0.0639160797, -0.0479370691,
        -0.059350647, -0.0707642138, -0.0554016531, -0.138504148, -0.0221606493, -0.105263151,
      ])
  }

  @Test func theLengthDoesNotMatter() throws {
    for scale in [Float(1e-5), 1, 1e4, 1e30] {
      let found = try LossCheck.evaluate(
        CosineProximity(), Tensor([1, 2], [3 * scale, 4 * scale]), Tensor([1, 2], [6, 8]))
      #expect(abs(found.value + 1) < 1e-6)
      #expect(found.gradient.allSatisfy { abs($0) < 1e-6 / scale })
    }
  }

  @Test func nothingHasNoDirection() throws {
    let output = try LossCheck.evaluate(
      CosineProximity(), Tensor([1, 2], [0, 0]), Tensor([1, 2], [3, 4]))
    #expect(output.value == 0)
    #expect(output.gradient.allSatisfy { $0.isFinite })
    let target = try LossCheck.evaluate(
      CosineProximity(), Tensor([1, 2], [3, 4]), Tensor([1, 2], [0, 0]))
    #expect(target.value == 0)
    #expect(target.gradient == [0, 0])
    #expect(throws: LayerProblem.self) { try CosineProximity().targetShape(for: []) }
  }
}
