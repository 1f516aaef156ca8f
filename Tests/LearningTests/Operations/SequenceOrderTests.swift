import Tensors
import Testing

@testable import Learning

@Suite struct SequenceOrderTests {
  private let arena = Arena()

  private func buffer(_ values: [Float]) -> Buffer {
    let buffer = arena.buffer(values.count)
    buffer.copy(values)
    return buffer
  }

  @Test func rowsOfAStepComeTogether() {
    // Two examples of three steps of two numbers.
    let source = buffer([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15])
    let target = arena.buffer(12)
    var order = SequenceOrder(batch: 2, steps: 3, width: 2)
    StepsTogether(order: order, source: source, target: target).run(piece: 0)
    #expect(target.values == [0, 1, 10, 11, 2, 3, 12, 13, 4, 5, 14, 15])
    order.isReversed = true
    StepsTogether(order: order, source: source, target: target).run(piece: 0)
    #expect(target.values == [4, 5, 14, 15, 2, 3, 12, 13, 0, 1, 10, 11])
  }

  @Test(arguments: [false, true], [1, 3, 200])
  func stepsApartUndoesStepsTogether(_ isReversed: Bool, _ width: Int) {
    let order = SequenceOrder(batch: 7, steps: 31, width: width, isReversed: isReversed)
    let source = buffer((0..<7 * 31 * width).map(Float.init))
    let (together, apart) = (arena.buffer(source.count), arena.buffer(source.count))
    for accumulates in [false, true] {
      let there = StepsTogether(order: order, source: source, target: together)
      let back = StepsApart(
        order: order, source: together,
        target: GradientTarget(buffer: apart, accumulates: accumulates))
      for piece in 0..<order.pieces { there.run(piece: piece) }
      for piece in 0..<order.pieces { back.run(piece: piece) }
      let factor: Float = accumulates ? 2 : 1
      #expect(apart.values == source.values.map { $0 * factor })
    }
  }

  @Test func piecesAreAllRowsOnce() {
    for (batch, steps, width) in [(1, 1, 1), (5, 7, 16_384), (1000, 40, 1), (3, 4, 20_000)] {
      let order = SequenceOrder(batch: batch, steps: steps, width: width)
      let rows = (0..<order.pieces).flatMap { Array(order.rows(in: $0)) }
      #expect(rows == Array(0..<batch * steps))
    }
  }
}
