import Testing

@testable import Formulas

struct CompilerTests {
  @Test func refusesNamesThatAreNotAmongTheUnknowns() throws {
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "a*x").compiled(over: ["x"])
    }
    #expect(error?.description == "Column 1: the name a has no value. These have one: x.")
  }

  @Test func keepsTheStackLowWhicheverSideIsDeeper() throws {
    let right = String(repeating: "(x-", count: 150) + "x" + String(repeating: ")", count: 150)
    let compiled = try Formula(parsing: right).compiled(over: ["x"])
    #expect(compiled([3]) == 3)
  }

  @Test func refusesVectorsAndMatrices() throws {
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "1 + sum(x)").compiled(over: ["x"])
    }
    #expect(
      error?.description == "This needs a formula of single numbers, but sum(x) works on vectors "
        + "or matrices.")
  }

  @Test func choicesNestAsDeepAsTheStackIsHigh() throws {
    func nested(_ count: Int) throws -> Formula {
      let open = String(repeating: "where(x > 1, 1, ", count: count)
      return try Formula(parsing: open + "x" + String(repeating: ")", count: count))
    }
    #expect(try nested(7).compiled(over: ["x"])([-4]) == -4)
    #expect(throws: FormulaError.self) { try nested(20).compiled(over: ["x"]) }
  }

  @Test func aFullTreeOfTheLargestSizeFits() throws {
    func tree(_ height: Int) -> Expression {
      height == 1
        ? .variable("x") : .binary(.difference, tree(height - 1), .negated(tree(height - 1)))
    }
    let formula = Formula(tree(12))
    #expect(try formula.compiled(over: ["x"])([1]) == formula.value(["x": 1]))
  }
}
