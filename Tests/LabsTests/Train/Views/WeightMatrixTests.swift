import Testing

@testable import Labs

struct WeightMatrixTests {
  @Test func rowsAreUnits() throws {
    let state = try Trainings.xor()
    let matrices = state.weightMatrices
    #expect(matrices.map(\.title) == ["hidden 1", "output"])
    #expect(matrices.map { [$0.rows.count, $0.rows[0].count] } == [[4, 2], [1, 4]])
    // The output is the sum of what the hidden units put out, by the weights of its row.
    let example = try #require(state.example(0))
    let sum = zip(matrices[1].rows[0], example.outputs[1]).reduce(matrices[1].biases[0]) {
      $0 + $1.0 * $1.1
    }
    #expect(abs(sum - example.outputs[2][0]) < 1e-5)
  }
}
