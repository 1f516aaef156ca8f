import Testing

struct ProductForSumTests {
  @Test(arguments: [
    ("a + b", "product-for-sum", "a*b", "You multiplied a by b instead of adding them.")
  ])
  func multipliesWhatIsAdded(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["product-for-sum"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a - b").isEmpty)
  }
}
