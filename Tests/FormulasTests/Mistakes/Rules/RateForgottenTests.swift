import Testing

@testable import Formulas

struct RateForgottenTests {
  @Test func seesTheRateAboveALine() throws {
    #expect(try twinLines("w - eta/sqrt(s)*dw").contains("rate-forgotten: w - 1/sqrt(s)*dw"))
  }

  @Test func knowsRatesWithANumber() throws {
    #expect(try twinLines("1 - 2*eta3").contains("rate-forgotten: 1 - 2"))
    #expect(try sentences(of: "rate-forgotten", "1 - 2*etax").isEmpty)
  }

  @Test func takesTheWholeGradientAsTheStep() throws {
    #expect(try twinLines("w - eta*dw").contains("rate-forgotten: w - dw"))
    #expect(
      try sentences(of: "rate-forgotten", "w - eta*dw") == [
        "You left out the rate η: you used dw where the rule has η·dw."
      ])
  }
}
