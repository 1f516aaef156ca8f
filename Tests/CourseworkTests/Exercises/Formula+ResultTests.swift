import Formulas
import Testing

@testable import Coursework

struct FormulaResultTests {
  @Test func isTheValueOfTheFormula() throws {
    let formula = try Formula(parsing: "a0 - eta*2*a0")
    #expect(formula.result(["a0": Value(5), "eta": Value(0.1)]) == Value(4))
    #expect(formula.result(["a0": Value(5)]) == nil)
  }

  @Test func whatIsOnlyBinaryRoundingIsZero() throws {
    let formula = try Formula(parsing: "w - eta*dw")
    #expect(0.3 - 0.1 * 3 != 0)
    #expect(formula.result(["w": Value(0.3), "eta": Value(0.1), "dw": Value(3)]) == Value(0))
    #expect(
      try Formula(parsing: "a*b").result(["a": Value(1e-9), "b": Value(1e-9)]) == Value(1e-18))
    #expect(
      formula.result(["w": Value([0.3, 2]), "eta": Value(0.1), "dw": Value(3)])
        == Value([0, 1.7]))
  }
}
