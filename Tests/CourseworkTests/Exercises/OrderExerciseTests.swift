import Testing

@testable import Coursework

struct OrderExerciseTests {
  private let text = """
    id = "loop"
    kind = "order"
    ask = "One step of training, in order."
    items = [
      { text = "forward pass", because = "The loss needs the outputs." },
      { text = "loss", because = "The gradient is that of the loss." },
      { text = "backward pass", because = "The update needs the gradient." },
      { text = "update", because = "It uses all that came before." },
    ]
    """

  private func verdict(_ items: [Int], seed: UInt64? = nil) throws -> Verdict {
    let variant = try #require(try exercise(text).kind.variant(seed: seed) as? OrderVariant)
    let letters = try items.map {
      ChoiceLetter.text(try #require(variant.shown.firstIndex(of: $0)))
    }
    return variant.judge(letters.joined(separator: " "), question: 0, earlier: [])
  }

  @Test(arguments: [nil, 1, 2, 3, 4, 5] as [UInt64?])
  func theRightOrderIsRightAndIsNeverShown(_ seed: UInt64?) throws {
    let variant = try #require(try exercise(text).kind.variant(seed: seed) as? OrderVariant)
    #expect(variant.shown != [0, 1, 2, 3] && variant.shown != [3, 2, 1, 0])
    #expect(variant.judge(variant.solution[0], question: 0, earlier: []) == Verdict(.right))
    #expect(try verdict([0, 1, 2, 3], seed: seed) == Verdict(.right))
    #expect(variant.workedSolution[0] == "1. forward pass: The loss needs the outputs.")
  }

  @Test func whatIsMisplacedIsNamedWithItsReason() throws {
    #expect(
      try verdict([1, 2, 0, 3])
        == Verdict(
          .wrong,
          [
            "All but one are in order. “forward pass” belongs before “loss”: The loss needs the "
              + "outputs."
          ], mistake: "misplaced-1"))
    #expect(
      try verdict([3, 0, 1, 2]).sentences
        == [
          "All but one are in order. “update” belongs at the end: It uses all that came before."
        ])
  }

  @Test func ofSeveralTheFirstIsNamed() throws {
    #expect(
      try verdict([1, 0, 3, 2])
        == Verdict(
          .wrong,
          [
            "At place 1 you have “loss”; it comes later.",
            "There belongs “forward pass”: The loss needs the outputs.",
          ], mistake: "misplaced-1"))
    #expect(try verdict([3, 2, 1, 0]).mistake == "reversed")
  }

  @Test(arguments: ["", "a b", "a b c c", "x", "1 2 3 5"])
  func whatIsNoOrderSaysHowToAnswer(_ answer: String) throws {
    let verdict = try exercise(text).kind.variant(seed: nil)
      .judge(answer, question: 0, earlier: [])
    #expect(
      verdict
        == Verdict(
          .unreadable,
          ["Answer with the letters a to d, each once, in the order that you find right."]))
  }

  /// What is said of an unreadable answer is the same whatever the solution is, so it cannot be a
  /// help; nor is the solution within it.
  @Test(arguments: ["", "a b", "a b c c", "x", "d c b a x"])
  func whatIsNoOrderHearsNothingOfTheSolution(_ answer: String) throws {
    let exercise = try exercise(text)
    var sentences: Set<[String]> = []
    var solutions: Set<String> = []
    for seed in 0..<300 {
      let variant = exercise.kind.variant(seed: UInt64(seed))
      let verdict = variant.judge(answer, question: 0, earlier: [])
      #expect(verdict.outcome == .unreadable)
      sentences.insert(verdict.sentences)
      solutions.insert(variant.solution[0])
      let said = verdict.sentences + [variant.questions[0].form.example ?? ""]
      #expect(!said.contains { $0.contains(variant.solution[0]) }, "seed \(seed)")
    }
    #expect(sentences.count == 1 && solutions.count > 20)
  }

  @Test(arguments: [
    ("text = \"loss\", ", "", "An item needs text"),
    ("\"loss\"", "\"update\"", "Two items have the same text"),
    ("because = \"The loss", "why = 3, because = \"The loss", "Item 1 has a key “why”"),
    ("items = [", "things = [", "An order needs items"),
  ])
  func faultsAreReported(_ part: String, _ other: String, _ report: String) {
    let reports = reports("exercise", text.replacing(part, with: other))
    #expect(reports.contains { $0.contains(report) }, "\(reports)")
  }
}
