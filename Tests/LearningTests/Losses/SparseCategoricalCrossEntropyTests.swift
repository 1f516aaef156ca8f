import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct SparseCategoricalCrossEntropyTests {
  @Test(arguments: [([2], 2), ([5], 5), ([4, 3, 2], 2)] as [(Shape, Int)], [1, 3])
  func isTheDefinition(_ sizes: (Shape, Int), _ batch: Int) throws {
    try LossCheck(
      loss: SparseCategoricalCrossEntropy(), output: sizes.0, batch: batch,
      targets: LossCheck.classes(sizes.1),
      reference: LossCheck.meanOfRows {
        log($0.map { exp($0) }.reduce(0, +)) - $0[Int($1[0])]
      }
    ).run()
  }

  @Test(arguments: [([2], 2), ([5], 5), ([4, 3, 2], 2)] as [(Shape, Int)], [1, 3])
  func isTheDefinitionOfProbabilities(_ sizes: (Shape, Int), _ batch: Int) throws {
    try LossCheck(
      loss: SparseCategoricalCrossEntropy(fromLogits: false), output: sizes.0, batch: batch,
      outputs: LossCheck.shares, targets: LossCheck.classes(sizes.1),
      reference: LossCheck.meanOfRows { -log($0[Int($1[0])] / $0.reduce(0, +)) }
    ).run()
  }

  @Test func isKerasNumbers() throws {
    try LossReference.expect(
      SparseCategoricalCrossEntropy(), LossReference.outputs, LossReference.classes,
      value: 2.1812079,
      gradient: [
        0.0186312795, 0.107215606, -0.302615553, 0.176768661, -0.295777589, 0.2161185, 0.0619189888,
        0.0177400857, 0.0978207812, 0.0280261226, 0.161279187, -0.287126094,
      ])
    try LossReference.expect(
      SparseCategoricalCrossEntropy(fromLogits: false), LossReference.guesses,
      LossReference.classes,
      value: 1.26888752,
      gradient: [
        0.266666681, 0.266666681, -0.400000006, 0.266666681, -2.0, 0.666666687, 0.666666687,
        0.666666687, 0.592592597, 0.592592597, 0.592592597, -2.07407427,
      ])
  }

  @Test func logitsOfTenThousandLoseNothing() throws {
    let found = try LossCheck.evaluate(
      SparseCategoricalCrossEntropy(), Tensor([2, 2], [1e4, -1e4, 1e4, -1e4]),
      Tensor([2, 1], [0, 1]))
    #expect(found.value == 1e4)
    #expect(found.gradient == [0, 0, 0.5, -0.5])
  }

  @Test(arguments: [Float(3), -1, 0.5, .nan]) func targetsAreClassNumbers(_ target: Float) {
    #expect {
      try SparseCategoricalCrossEntropy().check(Tensor([2, 1], [1, target]), for: [3])
    } throws: {
      "\($0)" == "Target 2 is \(target), and the classes are 0 to 2. "
        + "Give class numbers, or outputs for more classes."
    }
  }

  @Test func targetsHaveNoAxisOfClasses() throws {
    #expect(try SparseCategoricalCrossEntropy().targetShape(for: [10]) == [1])
    #expect(try SparseCategoricalCrossEntropy().targetShape(for: [8, 9, 3]) == [8, 9])
    #expect(throws: LayerProblem.self) { try SparseCategoricalCrossEntropy().targetShape(for: [1]) }
  }
}
