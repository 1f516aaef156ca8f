import Formulas
import Testing

@testable import Coursework

struct StepDiagnosisTests {
  /// Judges an answer to a rule with all numbers right.
  private func verdict(
    _ answer: String, rule: String = "a1 = a0 - eta*2*a0",
    values: [String: Double] = ["a0": 5, "eta": 0.1], extra: [String: String] = [:],
    own: [String: Double]? = nil
  ) throws -> Verdict {
    let assignment = try Assignment(parsing: rule)
    let twins = try extra.sorted(by: { $0.key < $1.key }).map {
      Twin(
        formula: try Formula(parsing: $0.key),
        mistake: Mistake(rule: "extra", sentence: $0.value))
    }
    let exact = values.mapValues { Value($0) }
    return StepDiagnosis(
      rule: StepRule(
        assignment: assignment, authored: twins, samples: StepSamples.of([], given: exact)),
      truth: try #require(assignment.formula.result(exact)), exact: exact,
      own: StepNumbers(values: (own ?? values).mapValues { Value($0) }),
      ownSources: own == nil ? [] : ["6 from step 1"]
    ).verdict(on: answer)
  }

  @Test(arguments: [
    ("6", "plus-for-minus", "You added η·2·a₀ instead of subtracting it. 5 + 0.1·2·5 = 6."),
    (
      "-5", "rate-forgotten",
      "You left out the rate η: you used 2 where the rule has η·2. 5 − 2·5 = −5."
    ),
    (
      "4.5", "coefficient-forgotten", "You used η where the rule has η·2. 5 − 0.1·5 = 4.5."
    ),
    ("5", "term-left-out", "You left out the term η·2·a₀."),
  ])
  func aMistakeIsNamedWithItsArithmeticAndTheRule(
    _ answer: String, _ rule: String, _ sentence: String
  ) throws {
    let verdict = try verdict(answer)
    #expect(verdict.outcome == .wrong && verdict.mistake == rule)
    #expect(verdict.sentences == [sentence, "The rule is a₁ = a₀ − η·2·a₀."])
  }

  @Test func aSecondMistakeThatGivesTheSameNumberIsNamedToo() throws {
    let verdict = try verdict("6", extra: ["a0 + 1": "You added one."])
    #expect(
      verdict.sentences == [
        "You added one. 5 + 1 = 6.", "Or else: You added η·2·a₀ instead of subtracting it.",
        "The rule is a₁ = a₀ − η·2·a₀.",
      ])
  }

  @Test func aNumberOfNoKnownMistakeShowsTheRuleAndItsNumbers() throws {
    let verdict = try verdict("17.3")
    #expect(verdict.outcome == .wrong && verdict.mistake == nil)
    #expect(
      verdict.sentences == [
        "No mistake that Gradus knows gives 17.3 here.", "The rule is a₁ = a₀ − η·2·a₀.",
        "With the numbers in it: 5 − 0.1·2·5.",
      ])
    let own = try self.verdict("17.3", own: ["a0": 6, "eta": 0.1])
    #expect(own.sentences.last == "With your numbers in it: 6 − 0.1·2·6.")
  }

  @Test func whatIsNoNumberSaysHowToWriteOne() throws {
    #expect(
      try verdict("x")
        == Verdict(
          .unreadable,
          ["I cannot read \"x\" as a number. Write it like 3.2, 0,42 or 21/50."]))
    #expect(try verdict("").outcome == .unreadable)
    #expect(try verdict(String(repeating: "1", count: 10_000)).outcome == .unreadable)
  }

  @Test func tooFewDigitsCostNothing() throws {
    #expect(
      try verdict("13", rule: "f = 2*x^2", values: ["x": 2.56])
        == Verdict(.moreDigits, ["Right so far. One more digit, please: give 3 digits."]))
    #expect(try verdict("13.1", rule: "f = 2*x^2", values: ["x": 2.56]) == Verdict(.right))
    #expect(try verdict("13.2", rule: "f = 2*x^2", values: ["x": 2.56]).outcome == .wrong)
  }

  @Test func theEntryWithTooFewDigitsIsNamed() throws {
    let diagnosis = try stepDiagnosis("f = 2*x", ["x": Value([6.5536, 2])])
    #expect(
      diagnosis.verdict(on: "13 4")
        == Verdict(
          .moreDigits,
          ["Right so far. One more digit, please: give 3 digits. Look at the 1st entry."]))
  }

  // MARK: Rounding against mistakes

  @Test func aMistakeThatGivesTheNumberItselfIsNotTakenForRounding() throws {
    // 13 is 13.1072 rounded too far, and just what the mistake gives.
    let verdict = try verdict(
      "13", rule: "f = 2*x^2", values: ["x": 2.56],
      extra: ["x + 10.44": "You added."])
    #expect(verdict.outcome == .wrong && verdict.mistake == "extra")
  }

  @Test func aRoundedRightNumberIsNotTakenForAMistake() throws {
    // 13.1 is 13.1072 rounded, even if a mistake gives 13.1.
    let verdict = try verdict(
      "13.1", rule: "f = 2*x^2", values: ["x": 2.56], extra: ["x + 10.54": "You added."])
    #expect(verdict == Verdict(.right))
  }

  @Test func theMistakeThatGivesTheNumberExactlyComesFirst() throws {
    let verdict = try verdict(
      "6.01",
      extra: ["a0 + 1.012": "This gives nearly that.", "a0 + 1.01": "This gives just that."])
    #expect(verdict.sentences.first == "This gives just that. 5 + 1.01 = 6.01.")
    #expect(verdict.sentences[1] == "Or else: This gives nearly that.")
  }

  @Test func aRoundedMistakeIsRecognised() throws {
    let verdict = try verdict("8.79", values: ["a0": 7.77, "eta": 0.0654])
    #expect(verdict.mistake == "plus-for-minus")
  }

  // MARK: Slips

  @Test(arguments: [
    ("-13.1072", "sign-slip", "−13.1072 has the right digits and the wrong sign."),
    ("131.072", "decimal-slip", "131.072 has the right digits and its decimal point elsewhere."),
    ("1.31072", "decimal-slip", "1.31072 has the right digits and its decimal point elsewhere."),
    ("0.131", "decimal-slip", "0.131 has the right digits and its decimal point elsewhere."),
    ("1311", "decimal-slip", "1311 has the right digits and its decimal point elsewhere."),
    ("31.1072", "swapped-digits", "In 31.1072 two digits have changed places."),
    ("13.1702", "swapped-digits", "In 13.1702 two digits have changed places."),
  ])
  func slipsOfTheHandAreNamed(_ answer: String, _ rule: String, _ sentence: String) throws {
    let verdict = try verdict(answer, rule: "f = 2*x^2", values: ["x": 2.56])
    #expect(verdict.outcome == .wrong && verdict.mistake == rule)
    #expect(verdict.sentences == [sentence, "The rule is f = 2·x²."])
  }

  @Test func slipsOnTheStudentsOwnNumbersAreNamedToo() throws {
    let verdict = try verdict("48", own: ["a0": 6, "eta": 0.1])
    #expect(verdict.mistake == "decimal-slip")
    // A difference the other way round is no slip of the hand.
    #expect(
      try self.verdict("-4.8", own: ["a0": 6, "eta": 0.1]).mistake == "difference-turned-round")
  }

  @Test func zeroHasNoSlips() throws {
    let verdict = try verdict("0.01", values: ["a0": 5, "eta": 0.5])
    #expect(verdict.outcome == .wrong && verdict.mistake == nil)
  }

  // MARK: The four wrong rules, for any start and rate

  enum WrongRule: CaseIterable {
    case plusSign, rateForgotten, xForTwoX, oldSlope, oldValue

    /// What this mistake makes of the place before, and of the one before that.
    func next(_ here: Double, before: Double?, rate: Double) -> Double? {
      switch self {
      case .plusSign: here + rate * 2 * here
      case .rateForgotten: here - 2 * here
      case .xForTwoX: here - rate * here
      case .oldSlope: before.map { here - rate * 2 * $0 }
      case .oldValue: before.map { $0 - rate * 2 * $0 }
      }
    }

    var name: String {
      switch self {
      case .plusSign: "plus-for-minus"
      case .rateForgotten: "rate-forgotten"
      case .xForTwoX: "authored"
      case .oldSlope: "authored"
      case .oldValue: "old-value"
      }
    }
  }

  @Test(arguments: WrongRule.allCases, 0..<25)
  func aWrongRuleIsRecognisedForAnyStartAndRate(_ rule: WrongRule, _ seed: UInt64) throws {
    let kind = try #require(try Shipped.exercise("three-steps").kind as? StepsExercise)
    var generator = SplitMix64(seed: seed &* 977)
    for _ in 0..<8 {
      let start =
        Double.random(in: 1.3...9.7, using: &generator)
        * (Bool.random(using: &generator) ? 1 : -1)
      let rate = Double.random(in: 0.03...0.9, using: &generator)
      let variant = StepsVariant(
        exercise: kind, seed: nil, values: ["a0": Value(start), "eta": Value(rate)])
      // The old value used twice gives in the third step what the right rule gives there.
      try follow(
        rule, in: variant, from: start, rate: rate, steps: rule == .oldValue ? 2 : 3)
    }
  }

  @Test(arguments: WrongRule.allCases, 0..<25)
  func aWrongRuleIsRecognisedForAnySeed(_ rule: WrongRule, _ seed: UInt64) throws {
    let exercise = try Shipped.exercise("three-steps")
    let variant = try #require(exercise.kind.variant(seed: seed) as? StepsVariant)
    let start = try #require(variant.values["a0"]?.number)
    let rate = try #require(variant.values["eta"]?.number)
    // The first wrong step of each rule; what follows may meet 0, 1 or another rule by chance.
    try follow(rule, in: variant, from: start, rate: rate, steps: 2)
  }

  /// Works all steps with one wrong rule, on the student's own numbers as they were typed.
  private func follow(
    _ rule: WrongRule, in variant: StepsVariant, from start: Double, rate: Double, steps: Int = 3
  ) throws {
    var typed: [String?] = []
    var places = [start]
    var isWrong = false
    for step in 0..<steps {
      let here = places[step]
      let before = step > 0 ? places[step - 1] : nil
      let mistaken = isWrong && steps == 2 ? nil : rule.next(here, before: before, rate: rate)
      let text = NumberText.written(
        mistaken ?? here - rate * 2 * here, digits: 10, notation: .ascii)
      let verdict = variant.judge(text, question: 2 * step, earlier: typed)
      if mistaken != nil {
        #expect(verdict.outcome == .wrong)
        #expect(
          verdict.mistake == rule.name, "\(start), \(rate), step \(step + 1): \(verdict)")
        #expect(verdict.sentences.last?.hasPrefix("The rule is a") == true)
        isWrong = true
      } else {
        #expect(verdict.outcome == .right, "\(verdict)")
      }
      places.append(try NumberAnswer(text).value)
      typed.append(text)
      // 0 and 1 would make the rest trivial and do not carry.
      if isWrong, [0, 1].contains(abs(places[step + 1])) { return }
      // The height is worked out rightly from the student's own place.
      let height = NumberText.written(
        2 * places[step + 1] * places[step + 1], digits: 10, notation: .ascii)
      let carried = variant.judge(height, question: 2 * step + 1, earlier: typed)
      #expect(carried.outcome == .right)
      #expect(
        carried.sentences.isEmpty != isWrong || !(2...4).contains(abs(places[step + 1])),
        "\(carried)")
      if isWrong, let sentence = carried.sentences.first {
        #expect(sentence.hasPrefix("Right, marked with your own "))
        #expect(sentence.hasSuffix(" from step \(2 * step + 1)."))
      }
      typed.append(height)
    }
  }
}
