import Testing

struct ValueForPlaceTests {
  @Test(arguments: [
    (
      "argmax(z)", "value-for-place", "max(z)",
      "You gave the largest value of z; the rule asks for its place."
    ),
    (
      "min(z)", "place-for-value", "argmin(z)",
      "You gave the place of the smallest value of z; the rule asks for the value."
    ),
  ])
  func mixesValueAndPlace(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["place-for-value", "value-for-place"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "mean(z)").isEmpty)
  }
}
