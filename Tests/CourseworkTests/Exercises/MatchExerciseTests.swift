import Testing

@testable import Coursework

struct MatchExerciseTests {
  private let text = """
    id = "tasks"
    kind = "match"
    ask = "Which loss for which task?"
    pairs = [
      { left = "a price", right = "MSE", because = "A price is a number on a scale." },
      { left = "yes or no", right = "binary cross-entropy", because = "One probability is given." },
      { left = "one of ten", right = "cross-entropy", because = "Ten probabilities add up to 1." },
    ]
    extra = [{ right = "accuracy", because = "It has no slope to follow." }]
    """

  private func variant(_ seed: UInt64? = nil) throws -> MatchVariant {
    try #require(try exercise(text).kind.variant(seed: seed) as? MatchVariant)
  }

  private func verdict(_ rights: [Int]) throws -> Verdict {
    let variant = try variant()
    let answer = try rights.enumerated().map { left, right in
      "\(left + 1)" + ChoiceLetter.text(try #require(variant.shown.firstIndex(of: right)))
    }
    return variant.judge(answer.joined(separator: " "), question: 0, earlier: [])
  }

  @Test(arguments: [nil, 1, 2, 3] as [UInt64?])
  func theRightPairsAreRight(_ seed: UInt64?) throws {
    let variant = try variant(seed)
    #expect(variant.judge(variant.solution[0], question: 0, earlier: []) == Verdict(.right))
    #expect(variant.workedSolution.count == 4)
    guard case .match(let left, let right) = variant.questions[0].form else {
      Issue.record("no match")
      return
    }
    #expect(left == ["a price", "yes or no", "one of ten"])
    #expect(Set(right) == ["MSE", "binary cross-entropy", "cross-entropy", "accuracy"])
  }

  @Test func aWrongPairSaysWhereItsPartBelongs() throws {
    #expect(
      try verdict([0, 2, 1])
        == Verdict(
          .wrong,
          [
            "“yes or no” does not go with “cross-entropy”. That one goes with “one of ten”: Ten "
              + "probabilities add up to 1.",
            "“one of ten” does not go with “binary cross-entropy”. That one goes with “yes or no”: "
              + "One probability is given.", "1 of 3 are right.",
          ], mistake: "mismatched-2"))
    #expect(
      try verdict([0, 1, 3]).sentences[0]
        == "“one of ten” does not go with “accuracy”. That one goes with none: It has no slope to "
        + "follow.")
    #expect(try verdict([1, 0, 3]).sentences.last == "None of the pairs is right yet.")
  }

  @Test(arguments: ["", "1a", "1a 2b", "1a 1b 2c", "9a", "hello"])
  func whatIsNoMatchSaysHowToAnswer(_ answer: String) throws {
    let verdict = try variant().judge(answer, question: 0, earlier: [])
    #expect(verdict.outcome == .unreadable)
    #expect(verdict.sentences[0].contains("a letter from a to d"), "\(verdict.sentences)")
  }

  /// What is said of an unreadable answer is the same whatever the solution is.
  @Test(arguments: ["", "1a", "1a 2b", "1a 1b 2c", "9a", "hello"])
  func whatIsNoMatchHearsNothingOfTheSolution(_ answer: String) throws {
    let exercise = try exercise(text)
    var sentences: Set<[String]> = []
    var solutions: Set<String> = []
    for seed in 0..<300 {
      let variant = exercise.kind.variant(seed: UInt64(seed))
      let verdict = variant.judge(answer, question: 0, earlier: [])
      sentences.insert(verdict.sentences)
      solutions.insert(variant.solution[0])
      let said = verdict.sentences + [variant.questions[0].form.example ?? ""]
      for part in variant.solution[0].split(separator: " ") {
        #expect(!said.contains { $0.contains(part) }, "seed \(seed): \(said)")
      }
    }
    #expect(sentences.count == 1 && solutions.count > 20)
  }

  @Test(arguments: [
    ("right = \"MSE\", ", "", "Pair 1 needs right = \"…\""),
    ("\"MSE\"", "\"cross-entropy\"", "Two right-hand sides are the same"),
    ("\"a price\"", "\"yes or no\"", "Two pairs have the same left-hand side."),
    ("extra = [{ right", "extra = [{ left = \"x\", right", "Extra 1 has a key “left”"),
    (
      "extra = [{ right = \"accuracy\", because = \"It has no slope to follow.\" }]", "extra = 3",
      "“extra” must be a list"
    ),
    ("pairs = [", "pears = [", "A match needs pairs"),
  ])
  func faultsAreReported(_ part: String, _ other: String, _ report: String) {
    #expect(text.contains(part))
    let reports = reports("exercise", text.replacing(part, with: other))
    #expect(reports.contains { $0.contains(report) }, "\(reports)")
  }
}
