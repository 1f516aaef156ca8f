import Testing

@testable import Formulas

struct LimitedEvaluationTests {
  @Test func aFormulaMayTakeSoManyOperations() throws {
    let formula = try Formula(parsing: "sum(x*x)")
    let values = ["x": Value([1, 2, 3])]
    #expect(try formula.value(values, operations: 100) == Value(14))
    #expect(throws: FormulaError.self) { try formula.value(values, operations: 3) }
    #expect(throws: FormulaError.self) { try formula.value(values, operations: -1) }
  }
}
