import Testing

@testable import Coursework

struct PredictVariantTests {
  private func judge(_ answer: String, _ sample: String) throws -> Verdict {
    try exercise(sample).kind.variant(seed: nil).judge(answer, question: 0, earlier: [])
  }

  @Test func aNumberThatIsNearIsRight() throws {
    #expect(
      try judge("0.6", KindSamples.value)
        == Verdict(
          .right,
          [
            "The run gives f = 0.576 after 10 steps; you said 0.6, 4.1 % too high.",
            "Every step keeps 0.64 of f.",
          ]))
    #expect(try judge("0,55", KindSamples.value).outcome == .right)
    #expect(try judge("0.65", KindSamples.value).outcome == .wrong)
    let narrow = KindSamples.value.replacing("value = \"f\"", with: "value = \"f\"\nwithin = 0.01")
    #expect(try judge("0.58", narrow).outcome == .right)
    #expect(try judge("0.6", narrow).outcome == .wrong)
    let wide = KindSamples.value.replacing(
      "value = \"f\"", with: "value = \"f\"\nwithin = \"50 %\"")
    #expect(try judge("0.8", wide).outcome == .right)
  }

  @Test(arguments: [
    ("2.2", "other-step", "2.2 is f after 7 steps."),
    ("50", "other-step", "50 is f at the start, before any step."),
    ("0.151", "other-step", "0.151 is f only after 13 steps."),
    (
      "-130", "as-the-first-step",
      "It would be that if f fell in every step as much as in the first, from 50 to 32."
    ),
    ("0.00183", "other-settings", "With rate η 0.2 instead of 0.1 it would be that."),
    ("1000", "too-high", "Every step keeps 0.64 of f."),
    ("0", "too-low", "Every step keeps 0.64 of f."),
  ])
  func aNumberThatIsOffSaysWhatWouldHaveLedToIt(
    _ answer: String, _ mistake: String, _ sentence: String
  ) throws {
    let verdict = try judge(answer, KindSamples.value)
    #expect(verdict.outcome == .wrong)
    #expect(verdict.mistake == mistake, "\(verdict)")
    #expect(verdict.sentences[0].hasPrefix("The run gives f = 0.576 after 10 steps; you said "))
    #expect(verdict.sentences.contains(sentence), "\(verdict)")
    #expect(verdict.sentences.last == "Every step keeps 0.64 of f.")
  }

  @Test func aDirectionIsALetterOrAWord() throws {
    for answer in ["b", "2", "down", "Down"] {
      #expect(
        try judge(answer, KindSamples.direction)
          == Verdict(
            .right, ["f goes from 50 to 0.576 in 10 steps.", "Every step keeps 0.64 of f."]))
    }
    #expect(
      try judge("up", KindSamples.direction)
        == Verdict(
          .wrong,
          ["You said “up”. f goes from 50 to 0.576 in 10 steps.", "Every step keeps 0.64 of f."],
          mistake: "choice-a"))
    #expect(try judge("sideways", KindSamples.direction).outcome == .unreadable)
  }

  @Test func theLowestRunIsTold() throws {
    let variant = try exercise(KindSamples.lowest).kind.variant(seed: nil)
    #expect(variant.questions[0].form == .choice(["small", "rate 0.3", "rate 1.1"]))
    #expect(variant.judge("b", question: 0, earlier: []).outcome == .right)
    let verdict = variant.judge("c", question: 0, earlier: [])
    #expect(verdict.mistake == "choice-c")
    #expect(
      verdict.sentences[0].contains("a (small) ends at 33.4, b (rate 0.3) ends at "), "\(verdict)")
  }

  @Test func aRunIsRecognisedByItsNumbers() throws {
    let variant = try exercise(KindSamples.same).kind.variant(seed: nil)
    #expect(variant.given.contains("step 0: f = 50"))
    #expect(variant.given.count == 7)
    #expect(!variant.given.contains { $0.contains("rate") })
    #expect(variant.judge("b", question: 0, earlier: []).outcome == .right)
    let verdict = variant.judge("a", question: 0, earlier: [])
    #expect(
      verdict.sentences[0]
        == "The run with rate 0.01 has f = 48 at step 1; the run that is shown has 32 there.",
      "\(verdict)")
  }

  @Test func aCurveIsJudgedByItsShape() throws {
    let right = try judge("50 20 9 4 2 1", KindSamples.curve)
    #expect(right.outcome == .right, "\(right)")
    #expect(
      right.sentences == [
        "The shape is right. In the run f falls, from 50 to 0.576.", "Every step keeps 0.64 of f.",
      ], "\(right)")
    let straight = try judge("50 40 30 20 10 0", KindSamples.curve)
    #expect(straight.outcome == .right, "\(straight)")
    #expect(straight.sentences.contains("At step 4 it is 8.39; you had 30."), "\(straight)")
    let start = try judge("30 20 9 4 2 1", KindSamples.curve)
    #expect(start.mistake == "curve-start", "\(start)")
    #expect(start.sentences[0] == "It starts at 50, not at 30.")
    let course = try judge("50 20 1 10 20 40", KindSamples.curve)
    #expect(course.outcome == .wrong)
    #expect(course.sentences.contains("It falls; yours falls, then rises."), "\(course)")
    #expect(course.sentences.contains { $0.hasPrefix("What agrees: ") }, "\(course)")
    #expect(try judge("50 20 9", KindSamples.curve).outcome == .unreadable)
    #expect(try judge("50 20 9 x 2 1", KindSamples.curve).outcome == .unreadable)
  }

  @Test func confidenceIsAlwaysRight() throws {
    let variant = try exercise(KindSamples.value).kind.variant(seed: nil)
    #expect(
      variant.judge("80", question: 1, earlier: ["0.6", nil])
        == Verdict(.right, ["You were 80 % sure and right."]))
    #expect(
      variant.judge("80 %", question: 1, earlier: ["7"])
        == Verdict(.right, ["You were 80 % sure, and the prediction was off."]))
    #expect(variant.judge("0", question: 1, earlier: [nil]).outcome == .unreadable)
    for answer in ["", "101", "-1", "very"] {
      #expect(variant.judge(answer, question: 1, earlier: []).outcome == .unreadable)
    }
  }

  @Test func theSameAnswerHasTheSameVerdict() throws {
    for sample in KindSamples.all {
      let kind = try exercise(sample).kind
      let (a, b) = (kind.variant(seed: 5), kind.variant(seed: 5))
      for answer in ["b", "0.5", "w", "rate=0.2", "1 2 3 4 5 6"] {
        #expect(
          a.judge(answer, question: 0, earlier: []) == b.judge(answer, question: 0, earlier: []))
      }
    }
  }
}
