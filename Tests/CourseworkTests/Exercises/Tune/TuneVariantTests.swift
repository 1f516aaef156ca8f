import Testing

@testable import Coursework

struct TuneVariantTests {
  private func judge(_ answer: String, _ sample: String = KindSamples.tune) throws -> Verdict {
    try exercise(sample).kind.variant(seed: nil).judge(answer, question: 0, earlier: [])
  }

  @Test func goalAndControlsAreGiven() throws {
    let variant = try exercise(KindSamples.tune).kind.variant(seed: nil)
    #expect(variant.given.contains("rate = 0.1, from 0 to 10"))
    #expect(variant.given.suffix(2) == ["Goal: f < 0.001 within 10 steps", "You have 5 tries."])
    #expect(variant.questions.map(\.form) == [.settings(["rate"])])
    #expect(variant.solution == ["rate=0.4"])
    #expect(variant.workedSolution.count == 2)
  }

  @Test(arguments: ["rate=0.4", "rate = 0,4", "RATE=.4", "rate= 2/5,", "rate=0.6"])
  func whatReachesTheGoalIsRight(_ answer: String) throws {
    let verdict = try judge(answer)
    #expect(verdict.outcome == .right, "\(verdict)")
    #expect(verdict.sentences[0].hasPrefix("f is 0.000"), "\(verdict)")
  }

  @Test func whatWasReachedIsSaid() throws {
    #expect(
      try judge("rate=0.4")
        == Verdict(
          .right,
          [
            "f is 0.000128 after 4 steps: the goal f < 0.001 is reached within the 10 that you have."
          ]))
    #expect(
      try judge("rate=0.1")
        == Verdict(
          .wrong,
          [
            "f is 0.576 after 10 steps; the goal is f < 0.001.",
            "f was on its way, from 50 to 0.576, but too slowly.",
          ], mistake: "too-slow"))
    let away = try judge("rate=1.1")
    #expect(
      away.mistake == "away" && away.sentences[1].hasPrefix("f goes the wrong way: from 50 to"))
    #expect(try judge("rate=1").mistake == "stuck")
  }

  @Test func aRunThatBreaksOffSaysSo() throws {
    let text = KindSamples.tune.replacing("f = \"x1^2 + x2^2\"", with: "f = \"x1^4 + x2^4\"")
      .replacing("solution = { rate = 0.4 }", with: "solution = { rate = 0.01 }")
      .replacing("goal = \"f < 0.001\"", with: "goal = \"f < 100\"")
      .replacing("rate = 0.1", with: "rate = 0.0001")
    let verdict = try judge("rate=10", text)
    #expect(verdict.outcome == .wrong && verdict.mistake == "broke-off", "\(verdict)")
  }

  @Test(arguments: [
    ("", "Write what you set like this: rate=0.1"),
    ("rate", "“rate” is no setting: a name, = and a value."),
    ("rate=fast", "I cannot read \"fast\" as a number."),
    ("rate=11", "Rate η can be set"), ("rat=0.1", "There is no “rat” to set. Did you mean rate?"),
    ("x1=3", "x1 stays as it is here. You may set rate."),
    ("rate=0.1 rate=0.2", "rate is set twice."), ("=", "“=” is no setting"),
    (String(repeating: "rate=1 ", count: 100), "This is too long."),
  ])
  func whatCannotBeSetCostsNothing(_ answer: String, _ sentence: String) throws {
    let verdict = try judge(answer)
    #expect(verdict.outcome == .unreadable)
    #expect(
      verdict.sentences[0].lowercased().hasPrefix(sentence.lowercased()), "\(verdict.sentences)")
  }

  @Test func choicesAreWords() throws {
    let right = try judge("optimizer=adam rate=1", KindSamples.tuneTraining)
    #expect(right.outcome == .right || right.outcome == .wrong)
    #expect(try judge("rate=0.03", KindSamples.tuneTraining).outcome == .right)
    let slow = try judge("optimizer=adam rate=0.0001", KindSamples.tuneTraining)
    #expect(slow.mistake == "too-slow" && !slow.sentences[1].contains("191 to 191"), "\(slow)")
    let unknown = try judge("optimizer=fast", KindSamples.tuneTraining)
    #expect(unknown.outcome == .unreadable && unknown.sentences[0].contains("Adam"), "\(unknown)")
  }
}
