import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct SquaredHingeTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: SquaredHinge(), output: shape, batch: batch,
      targets: LossCheck.sides,
      reference: LossCheck.mean { pow(max(0, 1 - $0 * $1), 2) }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      SquaredHinge(), LossReference.outputs, LossReference.signs,
      value: 2.58854175,
      gradient: [
        0.0, -0.0833333358, -0.291666687, 0.333333343, -0.208333343, 0.416666687, -0.125,
        -0.333333343, 0.291666687, -0.25, 0.375, -0.166666672,
      ])
  }

  @Test func aZeroCountsAsTheLowerSide() throws {
    let outputs = LossReference.outputs
    let signs = try LossCheck.evaluate(SquaredHinge(), outputs, LossReference.signs)
    let zeros = try LossCheck.evaluate(SquaredHinge(), outputs, LossReference.zerosAndOnes)
    #expect(abs(signs.value - zeros.value) < 1e-6)
    #expect(signs.gradient == zeros.gradient)
  }

  @Test func theSlopeAtTheMarginIsZero() throws {
    let found = try LossCheck.evaluate(
      SquaredHinge(), Tensor([1, 3], [1, -1, 5]), Tensor([1, 3], [1, -1, 1]))
    #expect(found.value == 0)
    #expect(found.gradient == [0, 0, 0])
  }

  @Test func targetsAreTwoSides() {
    #expect {
      try SquaredHinge().check(Tensor([2, 1], [1, 2]), for: [1])
    } throws: {
      "\($0)" == "Target 2 is 2.0, and a hinge takes −1 and 1, or 0 and 1. Change the targets."
    }
    #expect {
      try SquaredHinge().check(Tensor([3, 1], [1, -1, 0]), for: [1])
    } throws: {
      "\($0)" == "Target 3 is 0, and others are −1. Use −1 and 1, or 0 and 1, for the two sides."
    }
  }
}
