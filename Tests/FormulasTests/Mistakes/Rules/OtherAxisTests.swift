import Testing

struct OtherAxisTests {
  @Test(arguments: [
    (
      "sum(A, axis=0)", "other-axis", "sum(A, axis=1)",
      "You took the sum along the rows; the rule goes down the columns."
    )
  ])
  func goesTheOtherWay(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["other-axis"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "sum(A)").isEmpty)
  }
}
