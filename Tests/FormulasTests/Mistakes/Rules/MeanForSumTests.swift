import Testing

struct MeanForSumTests {
  @Test(arguments: [
    (
      "sum(e)", "mean-for-sum", "mean(e)",
      "You divided the sum of e by how many there are; the rule only adds."
    )
  ])
  func dividesWhatIsOnlyAdded(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["mean-for-sum"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "mean(e)").isEmpty)
  }
}
