import Testing

struct NeighbouringPlaceTests {
  @Test(arguments: [
    (
      "x[1]", "neighbouring-place", "x[2]",
      "You took x[2], the neighbour of x[1]. Places are counted from 0."
    ),
    (
      "A[0, i]", "neighbouring-place", "A[0, i - 1]",
      "You took A[0, i − 1], the neighbour of A[0, i]. Places are counted from 0."
    ),
    (
      "onehot(k, 3)", "neighbouring-place", "onehot(k - 1, 3)",
      "You put the 1 one place beside that of onehot(k, 3). Places are counted from 0."
    ),
  ])
  func takesTheNeighbour(_ text: String, _ rule: String, _ twin: String, _ sentence: String) throws
  {
    #expect(try twinLines(text).contains("\(rule): \(twin)"))
    #expect(try sentences(of: rule, text).contains(sentence))
  }

  @Test(arguments: ["neighbouring-place"])
  func leavesOtherFormulasAlone(_ rule: String) throws {
    #expect(try sentences(of: rule, "x[1:]").isEmpty)
  }
}
