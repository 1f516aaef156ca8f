import Foundation
import Testing

@testable import Coursework

struct MistakeExerciseTests {
  private func variant(_ seed: UInt64? = nil) throws -> MistakeVariant {
    try #require(try exercise(Samples.mistake).kind.variant(seed: seed) as? MistakeVariant)
  }

  @Test func thePageIsShownWithItsFaultAndWhatFollowsFromIt() throws {
    let variant = try variant()
    #expect(
      variant.given == [
        "a₀ = 5, η = 0.1", "1.  g₀ = 2·a₀ = 2·5 = 10", "2.  a₁ = a₀ + η·g₀ = 5 + 0.1·10 = 6",
        "3.  f₁ = a₁² + a₁² = 6² + 6² = 72",
      ])
    #expect(variant.questions.map(\.name) == ["line", "value"])
    #expect(variant.questions[0].form == .line(["line 1", "line 2", "line 3"]))
    #expect(variant.questions[1].form == .number)
    #expect(variant.solution == ["b", "4"])
    #expect(
      variant.workedSolution == [
        "Line 2 is wrong. The update subtracts.",
        "It should be a₀ − η·g₀ = 5 − 0.1·10 = 4.",
      ])
  }

  @Test(arguments: ["b", "B", "2"])
  func theWrongLineIsFound(_ answer: String) throws {
    #expect(
      try variant().judge(answer, question: 0, earlier: [])
        == Verdict(.right, ["The update subtracts."]))
  }

  @Test func aRightLineIsShownToBeRight() throws {
    let before = try variant().judge("1", question: 0, earlier: [])
    #expect(
      before
        == Verdict(
          .wrong, ["Line 1 is right: g₀ = 2·a₀ = 2·5 = 10. The fault comes after it."],
          mistake: "line-1"))
    let after = try variant().judge("c", question: 0, earlier: [])
    #expect(
      after
        == Verdict(
          .wrong,
          [
            "Line 3 is worked rightly from the number before it: f₁ = a₁² + a₁² = 6² + 6² = 72. "
              + "That number was wrong already: look further up."
          ], mistake: "line-3"))
  }

  @Test(arguments: ["", "d", "4", "line", "x y"])
  func whatIsNoLineSaysHowToAnswer(_ answer: String) throws {
    #expect(
      try variant().judge(answer, question: 0, earlier: [])
        == Verdict(.unreadable, ["Answer with a letter from a to c."]))
  }

  @Test func theNumberOfTheLineIsJudgedLikeAStep() throws {
    let variant = try variant()
    #expect(variant.judge("4", question: 1, earlier: ["b"]) == Verdict(.right))
    #expect(variant.judge("4,0", question: 1, earlier: [nil]) == Verdict(.right))
    #expect(variant.judge("abc", question: 1, earlier: ["b"]).outcome == .unreadable)
    #expect(variant.judge("-5", question: 1, earlier: ["b"]).mistake == "rate-forgotten")
    #expect(variant.judge("40", question: 1, earlier: ["b"]).mistake == "decimal-slip")
  }

  @Test func theNumberOfThePageIsRecognised() throws {
    let verdict = try variant().judge("6", question: 1, earlier: ["b"])
    #expect(verdict.mistake == "as-on-the-page")
    #expect(
      verdict.sentences.first
        == "That is the number on the page. The update subtracts. 5 + 0.1·10 = 6.")
  }

  @Test func everySeedShowsTheFault() throws {
    var given: Set<[String]> = []
    for seed in 0..<60 as Range<UInt64> {
      let variant = try variant(seed)
      #expect(variant.showsTheFault)
      #expect(variant.judge(variant.solution[0], question: 0, earlier: []).outcome == .right)
      #expect(variant.judge(variant.solution[1], question: 1, earlier: []).outcome == .right)
      given.insert(variant.given)
    }
    #expect(given.count > 8)
  }

  @Test func aSeedThatHidesTheFaultIsNotDrawn() throws {
    // With the rate 0 plus and minus are the same.
    let kind = try exercise(
      Samples.mistake.replacing("[0.05, 0.1, 0.2]", with: "[0, 0.1]")
    ).kind
    for seed in 0..<40 as Range<UInt64> {
      #expect(kind.variant(seed: seed).given[0].hasSuffix("η = 0.1"))
    }
  }

  @Test(arguments: [
    (
      "fault = \"a1\"", "fault = \"a9\"",
      "16:1: “fault” names “a9”, but the page has no such line."
    ),
    ("fault = \"a1\"", "", "6:1: This exercise has no “fault”. Write: fault = \"a1\""),
    (
      "right = \"a0 - eta*g0\"", "right = \"a0 - \"",
      "17:15: In “right”: something is missing after -."
    ),
    (
      "right = \"a0 - eta*g0\"", "right = \"a0 - eta*f1\"",
      "6:1: “right” uses f1, which is not known at that line."
    ),
    (
      "right = \"a0 - eta*g0\"", "right = \"a0 + eta*g0\"",
      "6:1: The wrong line gives nearly the right number. Change “given”."
    ),
    (
      "f1 = a1^2 + a1^2", "f1 = ln(a1 - 9)",
      "6:1: A line of the page gives no finite number. Change “given”."
    ),
    ("says = \"The update subtracts.\"", "", "6:1: This exercise has no “says”."),
    ("g0 = 2*a0", "g0 = 2a0", "12:7: Write 2*a0, with a star, for 2a0."),
  ])
  func everyFaultHasItsPlace(_ part: String, _ other: String, _ report: String) {
    #expect(Samples.mistake.contains(part))
    let reports = reports("exercise", Samples.mistake.replacing(part, with: other))
    #expect(reports.first?.hasPrefix("a.md:" + report) == true, "\(reports)")
  }

  @Test func aPageHasTwoToTwentySixLines() {
    func page(_ lines: [String]) -> [String] {
      let start = Samples.mistake.split(separator: "page =")[0]
      let page = "page = \"\"\"\n" + lines.joined(separator: "\n") + "\n\"\"\"\n"
      return reports(
        "exercise",
        start + page + "fault = \"a1\"\nright = \"a0 - 3\"\nsays = \"No.\"")
    }
    let more = (2...27).map { "b\($0) = \($0)" }
    #expect(page(["a1 = a0"]) == ["a.md:11:1: A page has two to 26 lines; here are 1."])
    #expect(page(["a1 = a0"] + more) == ["a.md:11:1: A page has two to 26 lines; here are 27."])
    #expect(page(["a1 = a0"] + more.dropLast()) == [])
  }

  // MARK: Several faults

  private let twoFaults = """
    id = "two"
    kind = "mistake"
    ask = "Two lines are wrong."
    given = { a0 = 5, eta = 0.1 }
    page = \"""
    g0 = 3*a0
    a1 = a0 + eta*g0
    f1 = a1^2 + a1^2
    \"""
    faults = [
      { line = "a1", right = "a0 - eta*g0", says = "The update subtracts." },
      { line = "g0", right = "2*a0", says = "The slope of x² is 2x." },
    ]
    """

  @Test func severalFaultsAreFoundInAnyOrder() throws {
    let variant = try exercise(twoFaults).kind.variant(seed: nil)
    #expect(variant.questions.map(\.name) == ["line", "value", "line-2", "value-2"])
    #expect(variant.solution == ["a", "10", "b", "3.5"])
    #expect(variant.judge("2", question: 0, earlier: []).outcome == .right)
    #expect(variant.judge("3.5", question: 1, earlier: ["2"]) == Verdict(.right))
    #expect(variant.judge("1", question: 2, earlier: ["2", "3.5"]).outcome == .right)
    #expect(variant.judge("10", question: 3, earlier: ["2", "3.5", "1"]) == Verdict(.right))
    #expect(
      variant.judge("15", question: 3, earlier: ["2", "3.5", "1"]).mistake == "as-on-the-page")
    let twice = variant.judge("2", question: 2, earlier: ["2", "3.5"])
    #expect(twice.outcome == .wrong && twice.sentences[0].contains("found it already"))
    #expect(variant.judge("3", question: 0, earlier: []).mistake == "line-3")
  }

  @Test(arguments: [
    ("line = \"g0\"", "line = \"q\"", "“line” names “q”, but the page has no such line."),
    ("line = \"g0\"", "line = \"a1\"", "“faults” names a line twice."),
    (", says = \"The slope of x² is 2x.\"", "", "A fault of a page needs line, right and says"),
    ("right = \"2*a0\"", "right = \"2*a0\", is = 3", "A fault has a key “is”"),
    ("right = \"2*a0\"", "right = \"2*[a0, 1]\"", "“right” gives a vector with 2 entries"),
  ])
  func faultsOfSeveralAreReported(_ part: String, _ other: String, _ report: String) {
    #expect(twoFaults.contains(part))
    let reports = reports("exercise", twoFaults.replacing(part, with: other))
    #expect(reports.contains { $0.contains(report) }, "\(reports)")
  }
}
