import Testing

@testable import Formulas

struct CompilerTests {
  @Test func refusesNamesThatAreNotAmongTheUnknowns() throws {
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "a*x").compiled(over: ["x"])
    }
    #expect(error?.description == "The name a has no value. These have one: x.")
  }

  @Test func keepsTheStackLowWhicheverSideIsDeeper() throws {
    let right = String(repeating: "(x-", count: 150) + "x" + String(repeating: ")", count: 150)
    let compiled = try Formula(parsing: right).compiled(over: ["x"])
    #expect(compiled([3]) == 3)
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
