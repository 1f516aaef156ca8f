import Testing

@testable import Coursework

struct StatementsExerciseTests {
  private let text = """
    id = "claims"
    kind = "mistake"
    ask = "Two of these are wrong."
    statements = ["The gradient points uphill.", "The update adds it.", "Steps near a minimum are long."]
    faults = [
      { line = 3, options = [{ text = "They are short.", right = true, reason = "The slope is small." },
        { text = "They are alike.", reason = "The slope changes." }], says = "They are short there." },
      { line = 2, options = [{ text = "It subtracts it.", right = true, reason = "To go down." },
        { text = "It squares it.", reason = "Nothing is squared." }], says = "It subtracts." },
    ]
    """

  @Test(arguments: [nil, 1, 2, 3] as [UInt64?])
  func everyFaultIsMarkedAndMended(_ seed: UInt64?) throws {
    let variant = try exercise(text).kind.variant(seed: seed)
    #expect(variant.questions.map(\.name) == ["line", "instead", "line-2", "instead-2"])
    var earlier: [String?] = []
    for (index, answer) in variant.solution.enumerated() {
      #expect(variant.judge(answer, question: index, earlier: earlier).outcome == .right)
      earlier.append(answer)
    }
    #expect(variant.solution[0] == "b" && variant.solution[2] == "c")
  }

  @Test func whatIsMarkedWronglyIsSaid() throws {
    let variant = try exercise(text).kind.variant(seed: nil)
    #expect(
      variant.judge("a", question: 0, earlier: []).sentences[0]
        .hasPrefix("“The gradient points uphill.” holds."))
    #expect(variant.judge("c", question: 0, earlier: []).mistake == "line-order")
    #expect(variant.judge("b", question: 2, earlier: ["b", "a"]).mistake == "line-twice")
    #expect(variant.judge("x", question: 0, earlier: []).outcome == .unreadable)
    #expect(
      variant.judge("b", question: 1, earlier: [])
        == Verdict(.wrong, ["Nothing is squared."], mistake: "choice-b"))
  }

  @Test(arguments: [
    ("line = 3", "line = 9", "“line” of a fault is the number of a statement, 1 to 3."),
    ("line = 3", "line = 2", "no line twice"),
    ("line = 3", "line = \"3\"", "needs line, options and says"),
    (
      "right = true, reason = \"To go down.\"", "reason = \"To go down.\"",
      "Of the options for line 2 exactly one must be right = true; here are 0."
    ),
    ("faults = [", "fault = [", "Statements need their faults"),
  ])
  func faultsAreReported(_ part: String, _ other: String, _ report: String) {
    #expect(text.contains(part))
    let reports = reports("exercise", text.replacing(part, with: other))
    #expect(reports.contains { $0.contains(report) }, "\(reports)")
  }
}
