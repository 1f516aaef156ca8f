import Testing

struct FunctionLeftOutTests {
  @Test(arguments: [
    ("tanh(z)", "function-left-out", "z", "You used z where the rule has tanh(z).")
  ])
  func leavesTheFunctionOut(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["function-left-out"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "sin(x)").isEmpty)
  }
}
