import Testing

struct FunctionForDerivativeTests {
  @Test(arguments: [
    (
      "sigmoid(z)*(1 - sigmoid(z))", "function-for-derivative", "sigmoid(z)",
      "You used the value sigmoid(z) where the rule has the slope of the sigmoid, sigmoid(z)·(1 − sigmoid(z))."
    ),
    (
      "d*(1 - a^2)", "slope-without-square", "d*(1 - a)",
      "You used 1 − a for the slope of tanh; the rule has the square, 1 − a²."
    ),
    (
      "step(z)", "function-for-derivative", "relu(z)",
      "You used the value relu(z) where the rule has the slope of relu, step(z)."
    ),
  ])
  func usesTheValueForTheSlope(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["function-for-derivative", "slope-without-square"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a*(1 - b)").isEmpty)
  }
}
