import Testing

struct DivisionTurnedRoundTests {
  @Test(arguments: [
    (
      "a/b", "division-turned-round", "b/a",
      "You divided b by a; the rule has it the other way round."
    )
  ])
  func dividesTheOtherWayRound(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["division-turned-round"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a*b").isEmpty)
  }
}
