import Testing

struct SigmoidPutInTests {
  @Test(arguments: [
    (
      "w*x + b", "probability-for-logit", "sigmoid(w*x + b)",
      "You put w·x + b through the sigmoid; the rule has the logit itself."
    )
  ])
  func givesAProbability(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["probability-for-logit"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a - b").isEmpty)
  }
}
