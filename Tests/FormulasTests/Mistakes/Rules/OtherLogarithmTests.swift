import Testing

struct OtherLogarithmTests {
  @Test(arguments: [
    (
      "ln(p)", "other-logarithm", "log10(p)",
      "You took the logarithm to base 10 of p; the rule has the natural logarithm."
    )
  ])
  func takesAnotherBase(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["other-logarithm"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "exp(x)").isEmpty)
  }
}
