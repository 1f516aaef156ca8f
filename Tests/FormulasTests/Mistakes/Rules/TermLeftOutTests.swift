import Testing

@testable import Formulas

struct TermLeftOutTests {
  @Test func leavesOutEachTermOnce() throws {
    let lines = try twinLines("a + b - c").filter { $0.hasPrefix("term-left-out") }
    #expect(
      lines == ["term-left-out: a + b", "term-left-out: a - c", "term-left-out: b - c"])
    #expect(try sentences(of: "term-left-out", "w*x + b").first == "You left out the term b.")
  }

  @Test func keepsTheMinusOfTheOtherTerm() throws {
    #expect(try twinLines("a - b").contains("term-left-out: -b"))
  }
}
