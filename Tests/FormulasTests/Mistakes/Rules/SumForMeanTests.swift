import Testing

struct SumForMeanTests {
  @Test(arguments: [
    (
      "mean(e*x)", "sum-for-mean", "sum(e*x)",
      "You added the products but did not divide by how many there are."
    )
  ])
  func addsWithoutDividing(_ text: String, _ rule: String, _ twin: String, _ sentence: String)
    throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["sum-for-mean"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "sum(e)").isEmpty)
  }
}
