import Tensors
import Testing

@testable import Learning

/// The definition is in `MeanSquaredErrorTests`.
@Suite struct SquaredErrorOperationTests {
  @Test func theFactorIsThatOfValueAndGradient() throws {
    let outputs = Tensor([2, 2], [1, 2, 3, 4])
    let targets = Tensor([2, 2], [1, 0, 3.5, 8])
    let whole = try LossCheck.evaluate(MeanSquaredError(), outputs, targets)
    let half = try LossCheck.evaluate(HalfMeanSquaredError(), outputs, targets)
    #expect(whole.value == 20.25 / 4)
    #expect(whole.gradient == [0, 1, -0.25, -2])
    #expect(half.value == 20.25 / 8)
    #expect(half.gradient == [0, 0.5, -0.125, -1])
  }

  @Test func manyNumbersAreAsOne() throws {
    let count = 40_001
    let outputs = (0..<count).map { Float($0 % 5) }
    let targets = (0..<count).map { Float($0 % 3) }
    let errors = zip(outputs, targets).map { Double($0 - $1) }
    let found = try LossCheck.evaluate(
      MeanSquaredError(), Tensor([1, count], outputs), Tensor([1, count], targets))
    let expected = errors.reduce(0) { $0 + $1 * $1 } / Double(count)
    #expect(abs(Double(found.value) - expected) < 1e-5)
    let isRight = zip(found.gradient, errors).allSatisfy {
      abs(Double($0) - 2 * $1 / Double(count)) < 1e-9
    }
    #expect(isRight)
  }

  @Test func nanIsLetThrough() throws {
    let found = try LossCheck.evaluate(
      MeanSquaredError(), Tensor([1, 2], [.nan, 1]), Tensor([1, 2], [0, 1]))
    #expect(found.value.isNaN && found.gradient[0].isNaN)
    #expect(found.gradient[1] == 0)
  }
}
