import Formulas
import Testing

@testable import Labs

@Suite struct ExplainableNumbersTests {
  @Test func aMatrixFindsItsNumbers() {
    let matrix = NumberMatrix(
      "W", NumberAddress(.weight(0), at: [1, 0, 0, 2]), rows: (1, 3), columns: (2, 4))
    let address = matrix.address(row: 2, column: 3)
    #expect(address.place == [1, 2, 3, 2])
    #expect(matrix.place(of: address).map { [$0.row, $0.column] } == [2, 3])
    #expect(matrix.place(of: NumberAddress(.weight(0), at: [0, 2, 3, 2])) == nil)
    #expect(matrix.place(of: NumberAddress(.weight(0), at: [1, 3, 3, 2])) == nil)
    #expect(matrix.place(of: NumberAddress(.weight(1), at: [1, 2, 3, 2])) == nil)
    #expect(matrix.place(of: NumberAddress(.bias(0), at: [1])) == nil)
  }

  @Test func matricesOfWeightsAreOutputsByInputs() throws {
    let numbers = try ExplainedSteps.perceptron()
    let groups = numbers.groups(example: 0, .value, .unicode)
    #expect(
      groups.map(\.title).dropFirst() == [
        "layer 1: Dense, tanh", "layer 2: Dense, tanh", "layer 3: Dense", "loss",
      ])
    let first = try #require(groups[1].matrices.first)
    #expect(first.name == "W⁽¹⁾" && first.rows == 3 && first.columns == 2)
    #expect(groups[1].matrices.map(\.name) == ["W⁽¹⁾", "b⁽¹⁾", "z⁽¹⁾", "a⁽¹⁾"])
    #expect(groups[3].matrices.last?.name == "ŷ")
    let after = numbers.groups(example: 0, .updated, .unicode)
    #expect(after.flatMap(\.matrices).map(\.name).prefix(2) == ["W⁽¹⁾′", "b⁽¹⁾′"])
  }
}
