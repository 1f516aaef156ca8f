import Testing

@testable import Formulas

struct PowerForgottenTests {
  @Test func doesNotSquare() throws {
    #expect(try twinLines("(yhat - y)^2").contains("square-forgotten: yhat - y"))
    #expect(
      try sentences(of: "square-forgotten", "(yhat - y)^2") == ["You did not square (ŷ − y)."])
  }

  @Test func doesNotRaiseToOtherPowers() throws {
    #expect(try sentences(of: "power-forgotten", "x^3") == ["You used x where the rule has x³."])
  }
}
