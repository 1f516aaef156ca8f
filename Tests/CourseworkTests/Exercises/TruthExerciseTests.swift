import Testing

@testable import Coursework

struct TruthExerciseTests {
  private let text = """
    id = "faster"
    kind = "truth"
    ask = "Does it hold?"
    statement = "A larger rate is always faster."
    is = false
    reasons = [
      { text = "It may overshoot", right = true, reason = "Beyond 1 each step lands farther out." },
      { text = "It is always slower", reason = "From 0.1 to 0.3 it is faster." },
    ]
    """

  @Test(arguments: ["b", "B)", "false", "F", "no", "2"])
  func falseIsSaidInManyWays(_ answer: String) throws {
    let variant = try exercise(text).kind.variant(seed: nil)
    #expect(variant.judge(answer, question: 0, earlier: []) == Verdict(.right))
  }

  @Test func aWrongViewLeadsToTheReasons() throws {
    let variant = try exercise(text).kind.variant(seed: nil)
    #expect(variant.given == ["“A larger rate is always faster.”"])
    #expect(
      variant.judge("true", question: 0, earlier: [])
        == Verdict(
          .wrong,
          ["The statement is false. Of the reasons below, find the one that breaks it."],
          mistake: "held-true"))
    #expect(variant.judge("maybe", question: 0, earlier: []).outcome == .unreadable)
  }

  @Test(arguments: [nil, 1, 2, 3, 4] as [UInt64?])
  func theReasonIsJudgedWhateverTheOrder(_ seed: UInt64?) throws {
    let variant = try exercise(text).kind.variant(seed: seed)
    for (index, answer) in variant.solution.enumerated() {
      #expect(variant.judge(answer, question: index, earlier: []).outcome == .right)
    }
    let other = variant.solution[1] == "a" ? "b" : "a"
    #expect(
      variant.judge(other, question: 1, earlier: [])
        == Verdict(.wrong, ["From 0.1 to 0.3 it is faster."], mistake: "reason-b"))
    #expect(variant.judge("c", question: 1, earlier: []).outcome == .unreadable)
  }

  @Test(arguments: [
    ("is = false", "", "This exercise has no “is”."),
    ("is = false", "is = 3", "“is” is a number, but must be true or false: is = false"),
    ("right = true, ", "", "Exactly one reason must be right = true; here are 0."),
    ("reasons = [", "reason = [", "A choice needs reasons"),
    (", reason = \"From 0.1 to 0.3 it is faster.\"", "", "A reason needs text"),
  ])
  func faultsAreReported(_ part: String, _ other: String, _ report: String) {
    #expect(text.contains(part))
    let reports = reports("exercise", text.replacing(part, with: other))
    #expect(reports.contains { $0.contains(report) }, "\(reports)")
  }
}
