import Tensors
import Testing

@testable import Learning

@Suite struct LogitLossTests {
  /// The three agree where they say the same: two classes, and their difference as one logit.
  @Test func twoClassesAreOneLogit() throws {
    let differences: [Float] = [2.5, -1, 0, 7]
    let labels: [Float] = [1, 1, 0, 0]
    let pairs = Tensor([4, 2], differences.flatMap { [0, $0] })
    let binary = try LossCheck.evaluate(
      BinaryCrossEntropy(), Tensor([4, 1], differences), Tensor([4, 1], labels))
    let sparse = try LossCheck.evaluate(
      SparseCategoricalCrossEntropy(), pairs, Tensor([4, 1], labels))
    let categorical = try LossCheck.evaluate(
      CategoricalCrossEntropy(), pairs, Tensor([4, 2], labels.flatMap { [1 - $0, $0] }))
    #expect(abs(binary.value - sparse.value) < 1e-6)
    #expect(abs(binary.value - categorical.value) < 1e-6)
    for row in 0..<4 {
      #expect(abs(binary.gradient[row] - sparse.gradient[row * 2 + 1]) < 1e-7)
      #expect(abs(binary.gradient[row] - categorical.gradient[row * 2 + 1]) < 1e-7)
    }
  }

  @Test func nanIsLetThrough() throws {
    let outputs = Tensor([2, 2], [.nan, 0, 1, 2])
    for loss in [BinaryCrossEntropy(), CategoricalCrossEntropy()] as [any Loss] {
      #expect(try LossCheck.evaluate(loss, outputs, Tensor([2, 2], [1, 0, 0, 1])).value.isNaN)
    }
    let sparse = try LossCheck.evaluate(
      SparseCategoricalCrossEntropy(), outputs, Tensor([2, 1], [1, 0]))
    #expect(sparse.value.isNaN)
  }
}
