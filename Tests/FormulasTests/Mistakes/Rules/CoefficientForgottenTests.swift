import Testing

@testable import Formulas

struct CoefficientForgottenTests {
  @Test func leavesOutTheNumber() throws {
    #expect(try twinLines("2*x0").contains("coefficient-forgotten: x0"))
    #expect(
      try sentences(of: "coefficient-forgotten", "2*x0") == [
        "You used x₀ where the rule has 2·x₀."
      ])
    #expect(try twinLines("2/m*s").contains("coefficient-forgotten: 1/m*s"))
    #expect(try twinLines("(-2)*x").contains("coefficient-forgotten: x"))
  }
}
