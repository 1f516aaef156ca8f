import Testing

struct DifferenceTurnedRoundTests {
  @Test(arguments: [
    (
      "yhat - y", "difference-turned-round", "y - yhat",
      "You worked out y − ŷ; the rule has it the other way round, ŷ − y."
    )
  ])
  func subtractsTheOtherWayRound(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["difference-turned-round"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "a + b").isEmpty)
  }
}
