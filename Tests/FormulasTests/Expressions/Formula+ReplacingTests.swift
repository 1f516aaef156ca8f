import Testing

@testable import Formulas

struct FormulaReplacingTests {
  @Test func aPartBecomesAValue() throws {
    let formula = try Formula(parsing: "w - eta*dw")
    #expect(try formula.replacing(partAt: [1], with: Value(0.5)) == Formula(parsing: "w - 0.5"))
    #expect(
      try formula.replacing(partAt: [1, 1], with: Value([-1, 2]))
        == Formula(parsing: "w - eta*[-1, 2]"))
    #expect(try formula.replacing(partAt: [], with: Value(3)) == Formula(parsing: "3"))
  }

  @Test func whatIsNotThereCannotBeReplaced() throws {
    let formula = try Formula(parsing: "w - eta*dw")
    #expect(formula.replacing(partAt: [2], with: Value(1)) == nil)
    #expect(formula.replacing(partAt: [0, 0], with: Value(1)) == nil)
    #expect(formula.replacing(partAt: [0], with: Value(.nan)) == nil)
  }
}
