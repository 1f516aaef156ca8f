import Testing

@testable import Formulas

struct DivisorLeftOutTests {
  @Test func doesNotDivide() throws {
    #expect(try twinLines("(a + b)/m").contains("divisor-left-out: a + b"))
    #expect(
      try sentences(of: "divisor-left-out", "(a + b)/m") == ["You did not divide (a + b) by m."])
  }
}
