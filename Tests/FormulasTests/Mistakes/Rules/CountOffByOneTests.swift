import Testing

@testable import Formulas

struct CountOffByOneTests {
  @Test func countsOneStepMoreOrLess() throws {
    let lines = try twinLines("a*q^k")
    #expect(lines.contains("count-off-by-one: a*q^(k + 1)"))
    #expect(lines.contains("count-off-by-one: a*q^(k - 1)"))
    #expect(
      try sentences(of: "count-off-by-one", "q^k") == [
        "You multiplied by q once more than k times.",
        "You multiplied by q once less than k times.",
      ])
  }

  @Test func leavesNumbersAsExponents() throws {
    #expect(try sentences(of: "count-off-by-one", "x^2 + 3*x^3").isEmpty)
  }
}
