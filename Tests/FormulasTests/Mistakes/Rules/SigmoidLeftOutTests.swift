import Testing

struct SigmoidLeftOutTests {
  @Test(arguments: [
    (
      "y - sigmoid(z)", "logit-for-probability", "y - z",
      "You used the logit z where the rule has the probability sigmoid(z)."
    ),
    (
      "softmax(z)", "logit-for-probability", "z",
      "You used the logit z where the rule has the probability softmax(z)."
    ),
  ])
  func usesTheLogit(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["logit-for-probability"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "tanh(z)").isEmpty)
  }
}
