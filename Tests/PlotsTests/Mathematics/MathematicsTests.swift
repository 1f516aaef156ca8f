import Cells
import GradusTesting
import Testing

@testable import Plots

@Suite struct MathematicsTests {
  @Test func literalsAreOperatorsNumbersOrSymbols() {
    #expect(("+" as Mathematics) == .operator("+"))
    #expect(("2.5" as Mathematics) == .number("2.5"))
    #expect(("x" as Mathematics) == .symbol("x"))
    #expect((-3 as Mathematics) == .row([.operator("−"), .number("3")]))
  }

  @Test func aPathLeadsToAPart() {
    let formula: Mathematics = ["y", "=", .fraction(1, ["a", "+", "b"])]
    #expect(formula.part(at: []) == formula)
    #expect(formula.part(at: [2, 1, 2]) == "b")
    #expect(formula.part(at: [2, 5]) == nil)
    #expect(formula.part(-1) == nil)
    #expect(Mathematics.sum(["i"], to: "m", of: "x").part(0) == "x")
    #expect(Mathematics.matrix([[1], [2, 3]]).part(2) == 3)
  }
}
