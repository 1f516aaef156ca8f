import Formulas
import Testing

@testable import Coursework

struct NumberExerciseTests {
  private let text = """
    id = "mse"
    kind = "number"
    ask = "The loss?"
    given = { p = [6, 16, 31], q = [4, 8, 14] }
    work = "e = p - q"
    answer = "J = mean(e^2)"
    unit = "points"
    digits = 4

    [mistakes]
    "sum(e^2)" = "You did not divide by 3."
    "e = p + q" = "You added the targets."
    """

  @Test func oneNumberIsAsked() throws {
    let variant = try exercise(text).kind.variant(seed: nil)
    #expect(variant.questions == [Question(name: "J", label: "J in points", form: .number)])
    #expect(variant.solution == ["119"])
    #expect(variant.workedSolution.count == 2)
    #expect(variant.judge("119", question: 0, earlier: []) == Verdict(.right))
    #expect(variant.judge("119 points", question: 0, earlier: []) == Verdict(.right))
  }

  @Test func itsMistakesAreNamed() throws {
    let variant = try exercise(text).kind.variant(seed: nil)
    let sum = variant.judge("357", question: 0, earlier: [])
    #expect(sum.mistake == "authored" && sum.sentences[0].hasPrefix("You did not divide by 3."))
    #expect(variant.judge("9", question: 0, earlier: []).mistake == "square-forgotten")
    // What was worked on the way without being asked.
    let added = variant.judge("900.333", question: 0, earlier: [])
    #expect(added.sentences[0].hasPrefix("On the way, for e: You added the targets."))
  }

  @Test func theAnswerNeedsNoName() throws {
    let short = """
      id = "a"
      kind = "number"
      ask = "?"
      given = { w = 3 }
      answer = "w/7"
      decimals = 1
      """
    let variant = try exercise(short).kind.variant(seed: nil)
    #expect(variant.questions[0].name == "answer")
    #expect(variant.judge("0.4", question: 0, earlier: []) == Verdict(.right))
    #expect(variant.judge("0.5", question: 0, earlier: []).outcome == .wrong)
  }

  @Test(arguments: [
    ("answer = \"J = mean(e^2)\"", "", "has no “answer”"),
    ("J = mean(e^2)", "J = mean(e^2", "bracket"),
    ("J = mean(e^2)", "J = mean(f^2)", "“f” in “answer” is neither given nor worked out."),
    ("J = mean(e^2)", "p = mean(e^2)", "“p” has a value already."),
    ("digits = 4", "digits = 0", "“digits” must be a whole number from 1 to 12."),
    ("digits = 4", "digits = 4\ndecimals = 2", "not both"),
    ("digits = 4", "digits = \"4\"", "must be a number"),
  ])
  func faultsAreReported(_ part: String, _ other: String, _ report: String) {
    #expect(text.contains(part))
    let reports = reports("exercise", text.replacing(part, with: other))
    #expect(reports.contains { $0.contains(report) }, "\(reports)")
  }
}
