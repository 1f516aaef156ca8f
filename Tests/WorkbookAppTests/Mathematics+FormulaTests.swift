import Formulas
import Plots
import Testing

@testable import WorkbookApp

@Suite struct MathematicsFormulaTests {
  private func set(_ text: String) -> Mathematics? {
    (try? Formula(parsing: text)).map { Mathematics($0.expression) }
  }

  @Test func divisionBecomesAFraction() {
    #expect(set("a/(b + 1)") == .fraction("a", ["b", "+", 1]))
  }

  @Test func namesAreThoseOfBooks() {
    #expect(set("yhat") == .symbol("ŷ"))
    #expect(set("x1 - eta*g1") == ["x₁", "−", "η", "·", "g₁"])
  }

  @Test func bracketsStandOnlyWhereTheyAreNeeded() {
    #expect(set("(a + b)*c") == [.parenthesised(["a", "+", "b"]), "·", "c"])
    #expect(set("a + b*c") == ["a", "+", "b", "·", "c"])
    #expect(set("a - (b + c)") == ["a", "−", .parenthesised(["b", "+", "c"])])
    #expect(set("(a/b)^2") == .superscript(.parenthesised(.fraction("a", "b")), 2))
  }

  @Test func functionsAreSetAsInPrint() {
    #expect(set("sqrt(x)") == .root("x"))
    #expect(set("exp(-z)") == .superscript("e", ["−", "z"]))
    #expect(set("sum(e*x)") == .sum(of: ["e", "·", "x"]))
  }

  @Test func matricesKeepTheirRows() {
    #expect(set("[[1, 2], [3, 4]]") == .matrix([[1, 2], [3, 4]]))
    #expect(set("W[0, :]") == .indexed("W", [0, .row([.text(""), .text(":"), .text("")])]))
    #expect(set("W.T @ x") == [.transposed("W"), "@", "x"])
  }
}
