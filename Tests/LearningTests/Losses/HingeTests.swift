import Tensors
import Testing

@testable import Learning

@Suite struct HingeTests {
  @Test(arguments: [[1], [5], [4, 3, 2]] as [Shape], [1, 3])
  func isTheDefinition(_ shape: Shape, _ batch: Int) throws {
    try LossCheck(
      loss: Hinge(), output: shape, batch: batch,
      targets: LossCheck.sides,
      reference: LossCheck.mean { max(0, 1 - $0 * $1) }
    ).run()
  }

  @Test func isKerasNumber() throws {
    try LossReference.expect(
      Hinge(), LossReference.outputs, LossReference.signs,
      value: 1.4375,
      gradient: [
        0.0, -0.0833333358, -0.0833333358, 0.0833333358, -0.0833333358, 0.0833333358, -0.0833333358,
        -0.0833333358, 0.0833333358, -0.0833333358, 0.0833333358, -0.0833333358,
      ])
  }

  @Test func aZeroCountsAsTheLowerSide() throws {
    let outputs = LossReference.outputs
    let signs = try LossCheck.evaluate(Hinge(), outputs, LossReference.signs)
    let zeros = try LossCheck.evaluate(Hinge(), outputs, LossReference.zerosAndOnes)
    #expect(abs(signs.value - zeros.value) < 1e-6)
    #expect(signs.gradient == zeros.gradient)
  }

  @Test func theSlopeAtTheMarginIsZero() throws {
    let found = try LossCheck.evaluate(
      Hinge(), Tensor([1, 3], [1, -1, 5]), Tensor([1, 3], [1, -1, 1]))
    #expect(found.value == 0)
    #expect(found.gradient == [0, 0, 0])
  }

  @Test func targetsAreTwoSides() {
    #expect {
      try Hinge().check(Tensor([2, 1], [1, 2]), for: [1])
    } throws: {
      "\($0)" == "Target 2 is 2.0, and a hinge takes −1 and 1, or 0 and 1. Change the targets."
    }
    #expect {
      try Hinge().check(Tensor([3, 1], [1, -1, 0]), for: [1])
    } throws: {
      "\($0)" == "Target 3 is 0, and others are −1. Use −1 and 1, or 0 and 1, for the two sides."
    }
  }
}
