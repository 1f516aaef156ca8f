import Testing

@testable import Formulas

struct OtherNameTests {
  @Test func takesAnotherOfTheSameKind() throws {
    let others = ["eta1", "eta2", "eta3", "eta", "beta1"]
    #expect(
      try sentences(of: "other-name", "1 - 2*eta2", others: others) == [
        "You used η₁ where the rule has η₂.", "You used η₃ where the rule has η₂.",
      ])
  }

  @Test func atOnePlaceOrAtAll() throws {
    let lines = try twinLines("x1^2 + w*x1", others: ["x2"])
    #expect(lines.contains("other-name: x2^2 + w*x2"))
    #expect(lines.contains("other-name: x2^2 + w*x1"))
    #expect(lines.contains("other-name: x1^2 + w*x2"))
  }

  @Test func leavesNamesWithoutANumber() throws {
    #expect(try sentences(of: "other-name", "w + b", others: ["w1", "b2"]).isEmpty)
  }
}
