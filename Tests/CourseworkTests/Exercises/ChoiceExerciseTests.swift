import Testing

@testable import Coursework

struct ChoiceExerciseTests {
  private func judge(_ answer: String, seed: UInt64? = nil) throws -> Verdict {
    let variant = try exercise(Samples.choice).kind.variant(seed: seed)
    return variant.judge(answer, question: 0, earlier: [nil])
  }

  @Test(arguments: ["a", "A", "1", " a ", "a)", "A.", "1)"])
  func theRightOptionIsRightByLetterAndNumber(_ answer: String) throws {
    #expect(try judge(answer) == Verdict(.right, ["Minus the slope points there."]))
  }

  @Test(arguments: ["b", "B", "2", "b)"])
  func aWrongOptionGivesItsReason(_ answer: String) throws {
    #expect(
      try judge(answer)
        == Verdict(.wrong, ["Nothing leads to (5, 5)."], mistake: "choice-b"))
  }

  @Test(arguments: ["", "d", "4", "0", "ab", "-1", "12", "à", "１"])
  func whatIsNoOptionSaysHowToAnswer(_ answer: String) throws {
    #expect(try judge(answer) == Verdict(.unreadable, ["Answer with a letter from a to c."]))
  }

  @Test func withoutASeedTheOptionsAreInTheirOrder() throws {
    let variant = try exercise(Samples.choice).kind.variant(seed: nil)
    #expect(variant.seed == nil && variant.solution == ["a"] && variant.given.isEmpty)
    #expect(
      variant.questions == [
        Question(
          name: "choice", label: "Your choice",
          form: .choice(["to the middle", "to (5, 5)", "away"]))
      ])
  }

  @Test func seedsShuffleTheOptionsAndTheSolutionFollows() throws {
    let exercise = try exercise(Samples.choice)
    var orders: Set<[String]> = []
    for seed in 0..<60 as Range<UInt64> {
      let variant = exercise.kind.variant(seed: seed)
      guard case .choice(let options)? = variant.questions.first?.form else {
        Issue.record("no choice")
        return
      }
      orders.insert(options)
      #expect(options.sorted() == ["away", "to (5, 5)", "to the middle"])
      let position = try #require(options.firstIndex(of: "to the middle"))
      #expect(variant.solution == [ChoiceLetter.text(position)])
      let verdict = variant.judge(variant.solution[0], question: 0, earlier: [nil])
      #expect(verdict.outcome == .right)
      #expect(variant.workedSolution[position].contains("is right: Minus the slope"))
      #expect(exercise.kind.variant(seed: seed).questions == variant.questions)
    }
    #expect(orders.count == 6)
  }

  @Test func aMistakeKeepsItsNameInEveryOrder() throws {
    let exercise = try exercise(Samples.choice)
    for seed in 0..<20 as Range<UInt64> {
      let variant = exercise.kind.variant(seed: seed)
      guard case .choice(let options)? = variant.questions.first?.form else { return }
      let away = try #require(options.firstIndex(of: "away"))
      let verdict = variant.judge("\(away + 1)", question: 0, earlier: [nil])
      #expect(verdict.mistake == "choice-c")
    }
  }

  @Test(arguments: [
    ("right = true, ", "", "6:1: Exactly one option must be right = true; here are 0."),
    (
      "text = \"away\",", "text = \"away\", right = true,",
      "6:1: Exactly one option must be right = true; here are 2."
    ),
    (
      "text = \"away\",", "text = \"away\", rigth = true,",
      "9:1: Option 3 has a key “rigth” that means nothing here. Did you mean “right”?"
    ),
    (
      "text = \"away\",", "text = \"away\", right = \"no\",",
      "9:1: “right” of option 3 must be true or false"
    ),
    (", reason = \"Minus the slope points there.\"", "", "9:1: An option needs text = \"…\""),
    ("A step up from −5 leads to −4.", "", "9:1: An option needs text = \"…\" and reason"),
  ])
  func everyFaultHasItsPlace(_ part: String, _ other: String, _ report: String) {
    let reports = reports("exercise", Samples.choice.replacing(part, with: other))
    #expect(reports.first?.hasPrefix("a.md:" + report) == true, "\(reports)")
  }

  @Test func twoToNineOptionsAreAsked() {
    func text(_ count: Int) -> String {
      let options = (0..<count).map {
        "{ text = \"\($0)\", reason = \"r\", right = \($0 == 0) }"
      }
      return "id = \"a\"\nkind = \"choice\"\nask = \"?\"\noptions = ["
        + options.joined(separator: ", ") + "]"
    }
    #expect(reports("exercise", text(2)) == [] && reports("exercise", text(9)) == [])
    for count in [0, 1, 10] {
      #expect(
        reports("exercise", text(count))
          == ["a.md:9:1: A choice needs two to nine options; here are \(count)."])
    }
    #expect(
      reports("exercise", "id = \"a\"\nkind = \"choice\"\nask = \"?\"").first?
        .hasPrefix("a.md:6:1: A choice needs options: options = [") == true)
  }

  @Test func lettersAndNumbersGoAsFarAsTheyAreAsked() {
    #expect(ChoiceLetter.text(0) == "a" && ChoiceLetter.text(25) == "z")
    #expect(ChoiceLetter.index("z", count: 26) == 25)
    #expect(ChoiceLetter.index("12", count: 26) == 11)
    #expect(ChoiceLetter.index("27", count: 26) == nil)
    #expect(ChoiceLetter.index("b", count: 1) == nil)
  }
}
