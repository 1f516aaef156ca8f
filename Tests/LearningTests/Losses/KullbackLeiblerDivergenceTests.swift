import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct KullbackLeiblerDivergenceTests {
  @Test(arguments: [[2], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: KullbackLeiblerDivergence(), output: shape, batch: batch,
      outputs: LossCheck.shares, targets: LossCheck.distributions,
      reference: LossCheck.meanOfRows {
        zip($0, $1).reduce(0) { $0 + $1.1 * log($1.1 / $1.0) }
      }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      KullbackLeiblerDivergence(), LossReference.guesses, LossReference.shares,
      value: 1.49716651,
      gradient: [
        -0.13333334, -0.266666681, -0.200000018, -0.533333361, -1.06666672, -0.800000072,
        -0.533333361, -0.266666681, 0.0, -0.177777782, -2.66666675, -0.266666681,
      ])
  }

  @Test func theSameDistributionIsNoDivergence() throws {
    let found = try LossCheck.evaluate(
      KullbackLeiblerDivergence(), LossReference.shares, LossReference.shares)
    #expect(abs(found.value) < 1e-7)
  }

  @Test func zerosAreHeldAtABound() throws {
    let found = try LossCheck.evaluate(
      KullbackLeiblerDivergence(), Tensor([1, 2], [0, 1e4]), Tensor([1, 2], [1, 0]))
    #expect(abs(found.value - 16.118) < 0.01)
    #expect(found.gradient == [0, 0])
  }

  @Test func rowsOfTargetsSumToOne() {
    #expect {
      try KullbackLeiblerDivergence().check(Tensor([1, 2], [0.5, 0.25]), for: [2])
    } throws: {
      "\($0)".hasPrefix("The probabilities of target 1 sum to 0.75 and not to 1.")
    }
    #expect(throws: LayerProblem.self) { try KullbackLeiblerDivergence().targetShape(for: [1]) }
  }
}
