import Tensors
import Testing

@testable import Learning

@Suite struct ElementwiseLossTests {
  static let all: [ElementwiseLoss] = [
    .absolute, .squaredLogarithmic, .huber(delta: 1), .hinge, .squaredHinge,
    .binaryCrossEntropy, .kullbackLeibler,
  ]

  @Test(arguments: all) func nanIsLetThrough(_ loss: ElementwiseLoss) {
    #expect(loss(.nan, 1).value.isNaN)
  }

  @Test(arguments: all) func theBestOutputHasNoLossAndNoSlope(_ loss: ElementwiseLoss) {
    let result = loss(1, 1)
    #expect(abs(result.value) < 2e-7)
    // A divergence alone goes on, as the rest of its row is what stops it.
    if loss != .kullbackLeibler { #expect(result.slope == 0) }
  }

  /// Longer than a piece, so that pieces meet.
  @Test func manyNumbersAreAsOne() throws {
    let count = Chunks.size * 2 + 7
    let outputs = (0..<count).map { Float($0 % 5) }
    let targets = (0..<count).map { Float($0 % 3) }
    let errors = zip(outputs, targets).map { Double($0 - $1) }
    let found = try LossCheck.evaluate(
      Huber(delta: 1), Tensor([1, count], outputs), Tensor([1, count], targets))
    let expected =
      errors.reduce(0) { $0 + (abs($1) > 1 ? abs($1) - 0.5 : 0.5 * $1 * $1) }
      / Double(count)
    #expect(abs(Double(found.value) - expected) < 1e-5)
    let isRight = zip(found.gradient, errors).allSatisfy {
      abs(Double($0) - min(max($1, -1), 1) / Double(count)) < 1e-9
    }
    #expect(isRight)
  }
}
