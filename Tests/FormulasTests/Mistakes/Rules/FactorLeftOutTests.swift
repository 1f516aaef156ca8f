import Testing

@testable import Formulas

struct FactorLeftOutTests {
  @Test func leavesOutEachFactorOnce() throws {
    let lines = try twinLines("a*b*c").filter { $0.hasPrefix("factor-left-out") }
    #expect(
      lines == ["factor-left-out: a*b", "factor-left-out: b*c", "factor-left-out: a*c"])
  }

  @Test func namesTheFactor() throws {
    #expect(
      try sentences(of: "factor-left-out", "eta*(yhat - y)") == [
        "You left out the factor (ŷ − y): you used η where the rule has η·(ŷ − y)."
      ])
  }
}
