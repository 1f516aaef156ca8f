import Testing

@testable import Formulas

struct SignLeftOutTests {
  @Test func losesAMinusSign() throws {
    #expect(try twinLines("-(y - yhat)").contains("sign-left-out: y - yhat"))
    #expect(
      try sentences(of: "sign-left-out", "-(y - yhat)") == [
        "You left out the minus sign before (y − ŷ)."
      ])
  }
}
