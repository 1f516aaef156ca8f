import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct CategoricalCrossEntropyTests {
  @Test(arguments: [[2], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: CategoricalCrossEntropy(), output: shape, batch: batch,
      targets: LossCheck.distributions,
      reference: LossCheck.meanOfRows {
        let sum = log($0.map { exp($0) }.reduce(0, +))
        return zip($0, $1).reduce(0) { $0 - $1.1 * ($1.0 - sum) }
      }
    ).run()
  }

  @Test(arguments: [[2], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinitionOfProbabilities(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: CategoricalCrossEntropy(fromLogits: false), output: shape, batch: batch,
      outputs: LossCheck.shares, targets: LossCheck.distributions,
      reference: LossCheck.meanOfRows {
        let sum = $0.reduce(0, +)
        return zip($0, $1).reduce(0) { $0 - $1.1 * log($1.0 / sum) }
      }
    ).run()
  }

  @Test func isKerasNumbers() throws {
    try LossReference.expect(
      CategoricalCrossEntropy(), LossReference.outputs, LossReference.shares,
      value: 1.47287464,
      gradient: [
        -0.0147020547, 0.0405489467, -0.0692822188, 0.0434353426, -0.0957775787, 0.116118491,
        -0.00474767946, -0.0155932503, 0.031154111, -0.0386405475, -0.00538748503, 0.0128739253,
      ])
    try LossReference.expect(
      CategoricalCrossEntropy(fromLogits: false), LossReference.guesses, LossReference.shares,
      value: 2.44717336,
      gradient: [
        0.13333331, -2.98023224e-08, 0.0666666329, -0.26666671, -0.400000036, -0.133333385,
        0.133333325, 0.400000006, 0.474074095, 0.296296299, -2.19259262, 0.207407415,
      ])
  }

  @Test func logitsOfTenThousandLoseNothing() throws {
    let found = try LossCheck.evaluate(
      CategoricalCrossEntropy(), Tensor([2, 2], [1e4, -1e4, 1e4, -1e4]),
      Tensor([2, 2], [1, 0, 0, 1]))
    #expect(found.value == 1e4)
    #expect(found.gradient == [0, 0, 0.5, -0.5])
  }

  @Test func rowsOfTargetsSumToOne() {
    let loss = CategoricalCrossEntropy()
    #expect {
      try loss.check(Tensor([2, 2], [0.5, 0.5, 1, 0.5]), for: [2])
    } throws: {
      "\($0)" == "The probabilities of target 2 sum to 1.5 and not to 1. "
        + "Give every class its share."
    }
    #expect(throws: Never.self) { try loss.check(Tensor([2, 2], [0, 1, 0.3, 0.7]), for: [2]) }
  }

  @Test func oneClassIsAnError() {
    #expect(throws: LayerProblem.self) { try CategoricalCrossEntropy().targetShape(for: [1]) }
    #expect(throws: LayerProblem.self) { try CategoricalCrossEntropy().targetShape(for: []) }
  }
}
