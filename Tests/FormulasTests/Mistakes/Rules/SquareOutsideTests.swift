import Testing

struct SquareOutsideTests {
  @Test(arguments: [
    (
      "mean(e^2)", "square-outside", "mean(e)^2",
      "You took the mean first and then the power, mean(e)²; the rule takes the power first."
    ),
    (
      "a^2 + b^2", "square-outside", "(a + b)^2",
      "You added first and then took the power, (a + b)²; the rule takes the power of each first."
    ),
  ])
  func sumsBeforeSquaring(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["square-outside"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "sum(e)").isEmpty)
    #expect(try sentences(of: rule, "a^2 + b^3").isEmpty)
  }
}
