import Testing

struct BracketsForgottenTests {
  @Test(arguments: [
    (
      "a/(b*c)", "brackets-left-out", "a/b*c",
      "You worked out a/b·c, without the brackets of a/(b·c)."
    ),
    (
      "(a + b)*c", "brackets-left-out", "a + b*c",
      "You worked out a + b·c, without the brackets of (a + b)·c."
    ),
    (
      "c*(a - b)", "brackets-left-out", "c*a - b",
      "You worked out c·a − b, without the brackets of c·(a − b)."
    ),
    (
      "(a + b)^2", "brackets-left-out", "a + b^2",
      "You worked out a + b², without the brackets of (a + b)²."
    ),
    (
      "a/(b + c)", "brackets-left-out", "a/b + c",
      "You worked out a/b + c, without the brackets of a/(b + c)."
    ),
  ])
  func passesBracketsOver(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["brackets-left-out"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a*b + c").isEmpty)
  }
}
