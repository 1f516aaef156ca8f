import Formulas
import Testing

@testable import Coursework

struct CentralDifferencesTests {
  private func slope(_ formula: String, at values: [String: Value], by name: String) throws
    -> Value?
  {
    CentralDifferences(function: try Formula(parsing: formula), name: name)
      .value(values, completed: { $0 })
  }

  @Test func derivativesOfNumbersVectorsAndMatrices() throws {
    let cube = try #require(try slope("x^3", at: ["x": Value(2)], by: "x")?.number)
    #expect(Trials.isSame(cube, 12, scale: 0))
    let vector = try #require(
      try slope("sum(x^2)", at: ["x": Value([1, -2, 3])], by: "x"))
    #expect(Trials.isSame(vector, Value([2, -4, 6]), scale: 1))
    let matrix = try #require(
      try slope(
        "sum(A @ x)", at: ["A": Value(rows: [[1, 2], [3, 4]]), "x": Value([5, 6])], by: "A"))
    #expect(Trials.isSame(matrix, Value(rows: [[5, 6], [5, 6]]), scale: 1))
  }

  @Test func kinksAndWhatIsNotFiniteHaveNone() throws {
    #expect(try slope("abs(x)", at: ["x": Value(0.0004)], by: "x") == nil)
    let relu = try #require(try slope("relu(x)", at: ["x": Value(1)], by: "x")?.number)
    #expect(Trials.isSame(relu, 1, scale: 0))
    #expect(try slope("ln(x)", at: ["x": Value(-1)], by: "x") == nil)
    #expect(try slope("x", at: ["y": Value(1)], by: "x") == nil)
    #expect(try slope("x*[1, 2]", at: ["x": Value(1)], by: "x") == nil)
  }

  @Test func namesWorkedOutFromItMoveWithIt() throws {
    let differences = CentralDifferences(function: try Formula(parsing: "e^2"), name: "w")
    let slope = differences.value(["w": Value(3)]) { values in
      values.merging(["e": Value(2 * (values["w"]?.number ?? 0))]) { $1 }
    }
    #expect(Trials.isSame(try #require(slope?.number), 24, scale: 0))
  }

  @Test func saysWhyThereIsNoSlope() throws {
    let vector = CentralDifferences(function: try Formula(parsing: "x*w"), name: "w")
    let values = ["x": Value([1, 2]), "w": Value(1)]
    #expect(
      vector.fault(values)?.message
        == "only one number has a slope, but this is a vector with 2 entries.")
    #expect(vector.fault(["x": Value(2), "w": Value(1)]) == nil)
    #expect(vector.fault(["x": Value(2)]) != nil)
  }
}
