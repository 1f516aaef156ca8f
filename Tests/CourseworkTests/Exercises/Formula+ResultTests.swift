import Formulas
import Testing

@testable import Coursework

struct FormulaResultTests {
  @Test func isTheValueOfTheFormula() throws {
    let formula = try Formula(parsing: "a0 - eta*2*a0")
    #expect(formula.result(["a0": 5, "eta": 0.1]) == 4)
    #expect(formula.result(["a0": 5]) == nil)
  }

  @Test func whatIsOnlyBinaryRoundingIsZero() throws {
    let formula = try Formula(parsing: "w - eta*dw")
    #expect(0.3 - 0.1 * 3 != 0)
    #expect(formula.result(["w": 0.3, "eta": 0.1, "dw": 3]) == 0)
    #expect(try Formula(parsing: "a*b").result(["a": 1e-9, "b": 1e-9]) == 1e-18)
  }
}
