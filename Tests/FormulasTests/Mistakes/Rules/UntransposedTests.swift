import Testing

struct UntransposedTests {
  @Test(arguments: [
    (
      "X.T @ e", "transposed", "X @ e",
      "You used X where the rule has Xᵀ: rows and columns changed places."
    ),
    (
      "W @ x", "transposed", "W.T @ x",
      "You used Wᵀ where the rule has W: rows and columns changed places."
    ),
  ])
  func turnsRowsAndColumns(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["transposed"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a*b").isEmpty)
  }
}
