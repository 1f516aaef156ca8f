import Testing

@testable import Formulas

struct ExpressionTests {
  @Test func listsVariablesInOrderOfFirstAppearance() throws {
    let formula = try Formula(parsing: "w - eta*(yhat - y)*w + sin(x1)")
    #expect(formula.variables == ["w", "eta", "yhat", "y", "x1"])
  }

  @Test func putsTheSameChildrenBack() throws {
    for text in ["3", "pi", "x", "-x", "a*b", "sin(a)"] {
      let expression = try Formula(parsing: text).expression
      #expect(expression.withChildren(expression.children) == expression)
    }
  }

  @Test func readsNumbersWithTheirSign() {
    #expect(Expression.number(3).numericValue == 3)
    #expect(Expression.negated(.number(3)).numericValue == -3)
    #expect(Expression.variable("x").numericValue == nil)
    #expect(Expression.signed(-3) == .negated(.number(3)))
    #expect(Expression.signed(-0.0) == .number(0))
  }

  @Test func changesEveryLeaf() throws {
    let expression = try Formula(parsing: "x*(2 + x)").expression
    let changed = expression.mapLeaves { $0 == .variable("x") ? .variable("y") : $0 }
    #expect(changed.printed(.ascii) == "y*(2 + y)")
  }
}
