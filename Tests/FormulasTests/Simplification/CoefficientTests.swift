import Testing

@testable import Formulas

struct CoefficientTests {
  @Test func isInLowestTerms() {
    #expect(Coefficient(6, over: -4) == Coefficient(-3, over: 2))
    #expect(Coefficient(1, over: 0.5) == Coefficient(2))
    #expect(Coefficient(0.3, over: 2) == Coefficient(0.15))
  }

  @Test func addsAndMultipliesFractions() {
    #expect(Coefficient(1, over: 3).plus(Coefficient(1, over: 6)) == Coefficient(1, over: 2))
    #expect(Coefficient(2, over: 3).times(Coefficient(3, over: 4)) == Coefficient(1, over: 2))
    #expect(Coefficient(2).negated == Coefficient(-2))
  }
}
