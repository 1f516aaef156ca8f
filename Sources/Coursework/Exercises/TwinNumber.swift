internal import Formulas

/// What a wrong rule gives in a variant: the number that a student would answer who made that
/// mistake.
public struct TwinNumber: Hashable, Sendable {
  /// The position of the question among the variant's.
  public let question: Int
  /// The name of the step.
  public let step: String
  /// The stable id of the wrong rule.
  public let id: String
  /// What was done, in a sentence.
  public let sentence: String
  /// The wrong rule as mathematics, with a name: `a₁ = a₀ + η·2·a₀`.
  public let formula: String
  /// What it gives, as it may be typed.
  public let answer: String
  /// What the number cannot be told from, in words; nil when it is apart from all it must be.
  public internal(set) var clash: String?
}

extension ExerciseVariant {
  /// Most kinds have no wrong rules.
  public var twinNumbers: [TwinNumber] { [] }
}

extension TwinNumber {
  /// What the wrong rules of a step give for the numbers that are known before it.
  static func numbers(
    of rule: StepRule, truth: Value, known: [String: Value], question: Int
  ) -> [TwinNumber] {
    var likely: [(value: Value, sentence: String)] = []
    return rule.twins.compactMap { twin in
      guard let value = twin.formula.result(known), value.isFinite, value.shape == truth.shape
      else { return nil }
      var number = TwinNumber(
        question: question, step: rule.name, id: twin.id, sentence: twin.mistake.sentence,
        formula: Assignment(name: rule.name, formula: twin.formula).printed(),
        answer: value.typed())
      if !isApart(value, truth, rule.precision) {
        number.clash = "the right result"
      } else if MistakeSeparation.isLikely(twin) {
        let other = likely.first { !isApart(value, $0.value, rule.precision) }
        number.clash = other.map { "another mistake: \($0.sentence)" }
        likely.append((value, twin.mistake.sentence))
      }
      return number
    }
  }

  private static func isApart(_ a: Value, _ b: Value, _ precision: Precision) -> Bool {
    zip(a.entries, b.entries).contains { precision.areApart($0, $1) }
  }
}

extension StepsVariant {
  var twinNumbers: [TwinNumber] {
    asked.enumerated().flatMap { question, place in
      TwinNumber.numbers(
        of: rules[place], truth: truths[place], known: known(before: place), question: question)
    }
  }
}

extension MistakeVariant {
  var twinNumbers: [TwinNumber] {
    exercise.faultyLines.enumerated().flatMap { index, fault in
      TwinNumber.numbers(
        of: fault.rule, truth: rightValue(index), known: known(before: fault.line),
        question: 2 * index + 1)
    }
  }
}
