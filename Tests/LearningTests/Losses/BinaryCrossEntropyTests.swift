import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct BinaryCrossEntropyTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: BinaryCrossEntropy(), output: shape, batch: batch,
      targets: LossCheck.shares,
      reference: LossCheck.mean {
        $1 * log1p(exp(-$0)) + (1 - $1) * log1p(exp($0))
      }
    ).run()
  }

  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinitionOfProbabilities(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: BinaryCrossEntropy(fromLogits: false), output: shape, batch: batch,
      outputs: LossCheck.shares, targets: LossCheck.shares,
      reference: LossCheck.mean {
        -$1 * log($0) - (1 - $1) * log(1 - $0)
      }
    ).run()
  }

  @Test func isKerasNumbers() throws {
    try LossReference.expect(
      BinaryCrossEntropy(), LossReference.outputs, LossReference.shares,
      value: 0.75197643,
      gradient: [
        0.010225011, 0.035204947, 0.00173510611, 0.0275882166, 0.00315195834, 0.0431312025,
        0.0301813781, 0.0140784532, 0.0399315618, 0.0147950565, 0.023108324, 0.0333333351,
      ])
    try LossReference.expect(
      BinaryCrossEntropy(fromLogits: false), LossReference.guesses, LossReference.shares,
      value: 0.862311065,
      gradient: [
        0.0666666701, 0.0222222209, 0.0666666627, -0.0666666701, -0.209523812, -0.13333334,
        -0.0571428612, 0.0190476179, 0.0, 0.0622222237, -0.622222245, 0.0190476179,
      ])
  }

  @Test func logitsOfTenThousandLoseNothing() throws {
    let found = try LossCheck.evaluate(
      BinaryCrossEntropy(), Tensor([1, 4], [1e4, -1e4, 1e4, -1e4]), Tensor([1, 4], [1, 0, 0, 1]))
    #expect(found.value == 5e3)
    #expect(found.gradient == [0, 0, 0.25, -0.25])
  }

  @Test func aProbabilityOfZeroOrOneHasABoundAndLearnsNothing() throws {
    let found = try LossCheck.evaluate(
      BinaryCrossEntropy(fromLogits: false), Tensor([1, 2], [0, 1]), Tensor([1, 2], [1, 0]))
    #expect(abs(found.value - 16) < 0.2)
    #expect(found.gradient == [0, 0])
  }

  @Test(arguments: [Float(-0.5), 1.25, 2]) func targetsAreProbabilities(_ target: Float) {
    #expect {
      try BinaryCrossEntropy().check(Tensor([2, 1], [1, target]), for: [1])
    } throws: {
      "\($0)" == "Target 2 is \(target), and a probability lies between 0 and 1. "
        + "Scale the targets, or use another loss."
    }
  }
}
