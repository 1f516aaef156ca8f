import Testing

struct TwoPutInTests {
  @Test(arguments: [
    (
      "mean(e*x)", "two-put-in", "2*mean(e*x)",
      "You multiplied mean(e·x) by 2, as the derivative of a square does; this rule has no 2 there."
    ),
    (
      "w - eta*dw", "two-put-in", "w - 2*(eta*dw)",
      "You multiplied η·dw by 2, as the derivative of a square does; this rule has no 2 there."
    ),
    (
      "a^2 + b^2", "two-put-in", "2*(a^2 + b^2)",
      "You multiplied (a² + b²) by 2, as the derivative of a square does; this rule has no 2 there."
    ),
  ])
  func putsInATwo(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["two-put-in"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "2*e*x").isEmpty)
  }
}
