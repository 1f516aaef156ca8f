import Tensors
import Testing

@Suite struct TensorTests {
  let matrix = Tensor(rows: [[1, 2, 3], [4, 5, 6]])

  @Test func indicesRunRowByRow() {
    #expect(matrix.shape == [2, 3])
    #expect(matrix[1, 0] == 4)
    var changed = matrix
    changed[0, 2] = 9
    #expect(changed.values == [1, 2, 9, 4, 5, 6])
    #expect(matrix[0, 2] == 3, "a copy is a value of its own")
  }

  @Test func rowsAreTakenInAnyOrder() {
    #expect(matrix.rows([1, 0, 1]) == Tensor(rows: [[4, 5, 6], [1, 2, 3], [4, 5, 6]]))
    #expect(matrix.rows([]).shape == [0, 3])
    #expect(Array(matrix.row(1)) == [4, 5, 6])
    #expect(matrix.rowShape == [3])
  }

  @Test func transposingTwiceGivesItBack() {
    #expect(matrix.transposed == Tensor(rows: [[1, 4], [2, 5], [3, 6]]))
    #expect(matrix.transposed.transposed == matrix)
  }

  @Test func reshapingKeepsTheNumbers() {
    #expect(matrix.reshaped(to: [3, 2])[2, 1] == 6)
    #expect(Tensor([2, 2], filledWith: 7).values == [7, 7, 7, 7])
  }

  @Test func aBufferIsWrittenWhereItBelongs() {
    let arena = Arena()
    let part = arena.buffer(2)
    part.copy([8, 9])
    var tensor = Tensor([4])
    tensor.write(part, at: 1)
    #expect(tensor.values == [0, 8, 9, 0])
  }
}
