import Testing

@testable import Formulas

struct FormulaReplacingTests {
  @Test func putsAValueWhereverAPartStands() throws {
    let formula = try Formula(parsing: "w - eta*dw")
    let step = try Formula(parsing: "eta*dw")
    #expect(try formula.replacing(step, with: Value(0.5)) == Formula(parsing: "w - 0.5"))
    #expect(
      try formula.replacing(Formula(parsing: "dw"), with: Value([-1, 2]))
        == Formula(parsing: "w - eta*[-1, 2]"))
    #expect(try formula.replacing(formula, with: Value(3)) == Formula(parsing: "3"))
    let twice = try Formula(parsing: "a^2 + a^2/b")
    #expect(
      try twice.replacing(Formula(parsing: "a^2"), with: Value(9)) == Formula(parsing: "9 + 9/b"))
  }

  @Test func refusesWhatIsNotThereAndWhatIsNotFinite() throws {
    let formula = try Formula(parsing: "w - eta*dw")
    #expect(try formula.replacing(Formula(parsing: "w - eta"), with: Value(1)) == nil)
    #expect(formula.replacing(Formula(.variable("b")), with: Value(1)) == nil)
    #expect(formula.replacing(Formula(.variable("w")), with: Value(.nan)) == nil)
  }
}
