import Tensors
import Testing

@testable import Learning

@Suite struct RecurrentLayoutTests {
  @Test(arguments: [1, 2, 15, 16, 17, 32, 33, 100]) func piecesAreAllRowsOnce(_ batch: Int) {
    let layout = RecurrentLayout(batch: batch, steps: 3, units: 2, gates: 4)
    let arena = Arena()
    let (gates, states) = (arena.buffer(3 * batch * 8), arena.buffer(4 * batch * 2))
    for step in 0..<3 {
      for piece in 0..<layout.pieces {
        #expect((1...16).contains(layout.rows(in: piece)))
        for buffer in [layout.gates(gates, step, piece), layout.state(states, step + 1, piece)] {
          for index in 0..<buffer.count { buffer[index] += 1 }
        }
        for row in layout.rowNumbers(step, piece) {
          layout.gate(gates, row, 3)[1] += 10
          layout.row(states, row + batch)[0] += 10
        }
      }
    }
    for (index, value) in gates.values.enumerated() { #expect(value == (index % 8 == 7 ? 11 : 1)) }
    for (index, value) in states.values.enumerated() {
      #expect(value == (index < 2 * batch ? 0 : index.isMultiple(of: 2) ? 11 : 1))
    }
  }

  @Test func aProductIsDoneStepByStepAndPieceByPiece() {
    let layout = RecurrentLayout(batch: 20, steps: 2, units: 1, gates: 2)
    let arena = Arena()
    let (states, sums) = (arena.buffer(3 * 20), arena.buffer(2 * 20 * 2))
    let (kernel, bias) = (arena.buffer(2), arena.buffer(2))
    kernel.copy([2, 3])
    bias.copy([100, 200])
    for index in 0..<states.count { states[index] = Float(index) }
    let products = layout.products(
      { MatrixView(layout.state(states, $0, $1), columns: 1) },
      times: MatrixView(kernel, columns: 2),
      into: { MatrixView(layout.gates(sums, $0, $1), columns: 2) }, bias: bias)
    products.run(step: 1, piece: 0)
    var expected = Array(repeating: Float(0), count: 80)
    for row in 20..<30 {
      expected[2 * row] = Float(2 * row) + 100
      expected[2 * row + 1] = Float(3 * row) + 200
    }
    #expect(sums.values == expected)
  }

  @Test func someColumnsOfAMatrixAreAMatrix() {
    let arena = Arena()
    let (left, kernel, result) = (arena.buffer(2), arena.buffer(6), arena.buffer(2))
    left.copy([1, 10])
    kernel.copy([1, 2, 3, 4, 5, 6])
    let columns = MatrixView(kernel, columns: 3).columns(1..<3)
    MatrixProduct(MatrixView(left, columns: 2), columns, into: MatrixView(result, columns: 2))
      .run(piece: 0)
    #expect(result.values == [52, 63])
  }
}
