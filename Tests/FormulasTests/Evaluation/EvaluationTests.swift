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

  @Test func namesWhatHasNoValue() throws {
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "w + e").value(["w": 1, "b": 2])
    }
    #expect(
      error?.description
        == "The name e has no value. These have one: b, w. For Euler's number write exp(1).")
  }
}
