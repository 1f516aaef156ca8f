import Testing

@testable import Formulas

struct ExpressionTests {
  @Test func listsVariablesInOrderOfFirstAppearance() throws {
    let formula = try Formula(parsing: "w - eta*(yhat - y)*w + sin(x1)")
    #expect(formula.variables == ["w", "eta", "yhat", "y", "x1"])
  }

  @Test func putsTheSameChildrenBack() throws {
    for text in [
      "3", "pi", "x", "-x", "a*b", "sin(a)", "sum(A, axis=0)", "[a, [b]]", "x[1:, i]", "x[:, :2]",
      "x.T",
    ] {
      let expression = try Formula(parsing: text).expression
      #expect(expression.withChildren(expression.children) == expression)
    }
  }

  @Test func findsPartsByTheirPath() throws {
    let expression = try Formula(parsing: "a*x[i:, 2]").expression
    #expect(expression.part(at: [1, 1]) == .variable("i"))
    #expect(expression.part(at: [1, 2]) == .number(2))
    #expect(expression.part(at: [1, 3]) == nil)
    #expect(expression.size == 6)
    #expect(expression.firstArrayPart == expression.children[1])
    #expect(Expression.apply(.dot, [.variable("x")]).isWellFormed == false)
    #expect(Expression.list([]).isWellFormed == false)
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
