internal import Formulas

/// Judges an answer to a step, and finds out which mistake made it when it is not right.
///
/// What explains an answer is looked for in this order, and the first kind that has an explanation
/// gives the verdict:
///
/// 1. the right result, then the right result on the student's own earlier numbers, as they stand or
///    as they were before they were rounded to be written down: right;
/// 2. one mistake that gives just this number, on the student's own numbers, then on the right ones;
/// 3. the right result with too few digits: one digit more, please;
/// 4. one mistake that gives this number when rounded; then within the roundings of earlier numbers;
/// 5. one mistake in a step that was left out;
/// 6. digits cut off; a sign or the decimal point; two digits swapped;
/// 7. a result on the way rounded too early;
/// 8. a digit left out, doubled, or the key beside it;
/// 9. in a vector or matrix: all but some entries are right;
/// 10. two mistakes at once, where the answer has so many digits that this is no accident.
///
/// Mistakes stand before slips since they are what a student can learn from; slips before two
/// mistakes since so many pairs give so many numbers. What gives none of these is unknown: then the
/// rule is shown with the numbers in it.
struct StepDiagnosis {
  let rule: StepRule
  /// The right result.
  let truth: Value
  /// The right values of all names.
  let exact: [String: Value]
  /// The student's own.
  let own: StepNumbers
  /// Which of the student's earlier numbers that the step uses were not right, in words.
  var ownSources: [String] = []
  /// Which of them are not carried on, in sentences.
  var notCarried: [String] = []
  /// Steps before this one without an answer.
  var skipped: [SkippedStep] = []

  func verdict(on text: String) -> Verdict { diagnosis(of: text).verdict }

  func diagnosis(of text: String) -> Diagnosis {
    let answer: ValueAnswer
    do throws(FormulaError) {
      answer = try ValueAnswer(text, shape: truth.shape, unit: rule.unit)
    } catch {
      return Diagnosis(verdict: Verdict(.unreadable, [error.description]))
    }
    let direct = answer.match(truth, rule.precision)
    if direct.isAccepted { return Diagnosis(verdict: Verdict(.right)) }
    let carried = own.match(answer, rule.formula, rule.precision)
    if carried.isAccepted {
      return Diagnosis(verdict: Verdict(.right, ownSources.isEmpty ? [] : [markedWithOwn]))
    }
    let singles = SingleMistakes(self, answer)
    let isRoundedTooFar = direct == .roundedTooFar || carried == .roundedTooFar
    // With few digits, a number that is just what a mistake gives is that mistake.
    if isRoundedTooFar, singles.exact.isEmpty {
      return Diagnosis(verdict: Verdict(.moreDigits, [moreDigits(answer)]))
    }
    return wrong(answer, findings(for: answer, singles))
  }

  private func findings(for answer: ValueAnswer, _ singles: SingleMistakes) -> [Finding] {
    let plain = singles.exact + singles.rounded
    if !plain.isEmpty { return plain }
    let kinds: [() -> [Finding]] = [
      { singles.withinRoundings }, { SkippedMistakes.find(self, answer) },
      { TypingSlips.clear(self, answer) }, { EarlyRounding.find(self, answer) },
      { TypingSlips.faint(self, answer) }, { WrongEntries.find(self, answer) },
      { DoubleMistakes.find(self, answer) },
    ]
    for find in kinds {
      let findings = find()
      if !findings.isEmpty { return findings }
    }
    return []
  }

  /// What the step gives on the student's own numbers; the right result where these give nothing.
  var carried: Value {
    rule.formula.result(own.values).flatMap { $0.shape == truth.shape ? $0 : nil } ?? truth
  }

  /// The student's own numbers and the right ones, where these are not the same.
  var environments: [[String: Value]] {
    rule.formula.variables.allSatisfy { own.values[$0] == exact[$0] }
      ? [exact] : [own.values, exact]
  }

  /// What to say to an answer with too few digits: in which entries, where there are several.
  private func moreDigits(_ answer: ValueAnswer) -> String {
    let short = answer.matches(truth, rule.precision).enumerated()
      .filter { $0.element == .roundedTooFar }.map(\.offset)
    guard answer.shape != .scalar, !short.isEmpty else { return rule.precision.advice }
    return rule.precision.advice + " Look at \(EntryName.of(short, in: answer.shape))."
  }

  private var markedWithOwn: String {
    "Right, marked with your own \(ownSources.joined(separator: " and "))."
  }

  private func wrong(_ answer: ValueAnswer, _ findings: [Finding]) -> Diagnosis {
    let shown = answer.shown
    var sentences: [String] = []
    if let first = findings.first {
      let arithmetic = first.arithmetic.flatMap { $0 == shown ? nil : " \($0) = \(shown)." } ?? ""
      sentences.append(first.sentence + arithmetic)
      if findings.count > 1 { sentences.append("Or else: \(findings[1].sentence)") }
      sentences += notCarried + [ruleSentence]
    } else {
      let numbers = environments.count == 1 ? "the" : "your"
      sentences =
        ["No mistake that Gradus knows gives \(shown) here."] + notCarried + [
          ruleSentence,
          "With \(numbers) numbers in it: \(rule.formula.substituted(own.values)).",
        ]
    }
    return Diagnosis(
      verdict: Verdict(.wrong, sentences, mistake: findings.first?.name),
      named: findings.prefix(2).map(\.name))
  }

  private var ruleSentence: String { "The rule is \(rule.assignment.printed())." }
}
