import Tensors
import Testing

@testable import Learning

@Suite struct RowwiseLossTests {
  private func evaluate(_ loss: RowwiseLoss, _ outputs: [Float], _ targets: [Float])
    -> (value: Float, slope: [Float])
  {
    let arena = Arena()
    let (x, t) = (arena.buffer(outputs.count), arena.buffer(targets.count))
    let slope = arena.buffer(outputs.count)
    x.copy(outputs)
    t.copy(targets)
    let value = loss.value(x, t, slope: slope)
    return (value, slope.values)
  }

  @Test func nanIsLetThrough() {
    #expect(evaluate(.crossEntropy, [.nan, 1], [1, 0]).value.isNaN)
    #expect(evaluate(.sparseCrossEntropy, [.nan, 1], [1]).value.isNaN)
    #expect(evaluate(.multiClassHinge, [.nan, 1], [1]).value.isNaN)
    #expect(evaluate(.cosine, [.nan, 1], [1, 0]).value.isNaN)
  }

  /// What data is checked for does not reach outside where it is not.
  @Test(arguments: [Float(-1), 2, 1e30, .nan])
  func aClassNumberOutOfRangeReachesNothingOutside(_ label: Float) {
    #expect(evaluate(.sparseCrossEntropy, [0.5, 0.5], [label]).value == 0)
    #expect(evaluate(.multiClassHinge, [5, 1], [label]).value == 0)
  }

  @Test func sharesThatAreOneOrNothingAreHeldAtABound() {
    let found = evaluate(.sparseCrossEntropy, [0, 7, 0], [0])
    #expect(abs(found.value - 16.118) < 0.01)
    #expect(found.slope == [0, 0, 0])
  }

  @Test func aHingeCountsEveryClassThatIsTooNear() {
    let found = evaluate(.multiClassHinge, [1, 0.5, -3, 2], [0])
    #expect(found.value == 0.625)
    #expect(found.slope == [-0.5, 0.25, 0, 0.25])
  }
}
