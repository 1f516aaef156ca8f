import Testing

struct FactorDoubledTests {
  @Test(arguments: [
    ("a .* b", "factor-doubled", "a .* b .* b", "You multiplied by b twice."),
    ("eta*dw", "factor-doubled", "eta*dw*eta", "You multiplied by η twice."),
    ("a/b", "factor-doubled", "a/b/b", "You divided by b twice."),
    ("1 - 2*a", "coefficient-doubled", "1 - 2*a*2", "You multiplied by 2 twice."),
  ])
  func multipliesTwice(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["factor-doubled"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a + b").isEmpty)
  }
}
