import Formulas
import Testing

struct EvaluationTests {
  @Test func acceptsNamesInEitherSpelling() throws {
    let formula = try Formula(parsing: "w - η·dw")
    #expect(try formula.value(["w": 5, "eta": 0.5, "dw": 4]) == 3)
    #expect(try formula.value(["w": 5, "η": 0.5, "dw": 4]) == 3)
  }

  @Test func returnsWhatIsNotFinite() throws {
    #expect(try Formula(parsing: "1/x").value(["x": 0]) == .infinity)
    #expect(try Formula(parsing: "ln(x)").value(["x": -1]).isNaN)
  }

  @Test func worksOutVectorsAndMatrices() throws {
    let layer = try Formula(parsing: "σ(W @ x + b)")
    let values = ["W": Value(rows: [[1, 2], [3, 4]]), "x": Value([1, -1]), "b": Value([1, 1])]
    #expect(try layer.value(values) == Value([0.5, 0.5]))
    #expect(try Formula(parsing: "mean(e*x)").value(["e": 3, "x": 2]) == 6)
    #expect(try Formula(parsing: "sum([x, 2*x])").value(["x": 2]) == 6)
  }

  @Test func pointsAtWhatDoesNotGoTogether() throws {
    let values = ["W": Value(rows: [[1, 2], [3, 4], [5, 6]]), "x": Value([1, 2, 3, 4])]
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "1 + W @ x").value(values)
    }
    #expect(error?.description == "Column 7: 3x2 @ 4: the inner sizes 2 and 4 differ.")
    let shape = #expect(throws: FormulaError.self) {
      try Formula(parsing: "[x, x]").value(["x": 1])
    }
    #expect(shape?.description == "The result is a vector with 2 entries, not one number.")
  }

  @Test func choicesOfNumbersAreScalar() throws {
    let leaky = try Formula(parsing: "where(z > 0, z, 0.01*z) + maximum(z, 1)")
    #expect(leaky.isScalar)
    #expect(try leaky.value(["z": 3]) == 6)
    #expect(try leaky.value(["z": -100]) == 0)
    #expect(try leaky.value(["z": Value([3, -100])]) == Value([6, 0]))
    #expect(try Formula(parsing: "sum(x)").isScalar == false)
  }

  @Test func namesWhatHasNoValue() throws {
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "w + e").value(["w": 1, "b": 2])
    }
    #expect(
      error?.description
        == "Column 5: the name e has no value. These have one: b, w. For Euler's number write exp(1)."
    )
  }
}
