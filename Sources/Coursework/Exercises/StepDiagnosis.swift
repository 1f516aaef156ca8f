internal import Formulas

/// Judges one number against a rule, and finds out which mistake made it when it is not right: the
/// wrong rules are run on the student's own numbers until one gives the student's result.
struct StepDiagnosis {
  let assignment: Assignment
  let twins: [Twin]
  /// The right result.
  let truth: Double
  /// The values of all names, all of them right.
  let exact: [String: Double]
  /// The same with the student's own earlier numbers.
  let own: [String: Double]
  /// Which of the student's earlier numbers were not right, in words.
  let ownSources: [String]

  func verdict(on text: String) -> Verdict {
    let answer: NumberAnswer
    do throws(FormulaError) {
      answer = try NumberAnswer(text)
    } catch {
      return Verdict(.unreadable, [error.description])
    }
    let carried = assignment.formula.result(own) ?? truth
    if answer.accepts(truth) { return Verdict(.right) }
    if answer.accepts(carried) {
      return Verdict(.right, ownSources.isEmpty ? [] : [markedWithOwn])
    }
    let found = recognised(answer)
    let isRoundedTooFar =
      answer.match(truth) == .roundedTooFar || answer.match(carried) == .roundedTooFar
    // With few digits, a number that is just what a mistake gives is that mistake.
    if isRoundedTooFar, !found.contains(where: \.isExact) {
      return Verdict(
        .moreDigits,
        ["Right so far. One more digit, please: give \(NumberAnswer.wantedDigits) digits."])
    }
    return wrong(answer, found, carried: carried)
  }

  private var markedWithOwn: String {
    "Right, marked with your own \(ownSources.joined(separator: " and "))."
  }

  private func wrong(_ answer: NumberAnswer, _ found: [Finding], carried: Double) -> Verdict {
    let shown = NumberText.written(answer.value)
    if let first = found.first {
      let isPlain = first.arithmetic == shown
      var sentences = [first.sentence + (isPlain ? "" : " \(first.arithmetic) = \(shown).")]
      if found.count > 1 { sentences.append("Or else: \(found[1].sentence)") }
      sentences.append(rule)
      return Verdict(.wrong, sentences, mistake: first.rule)
    }
    if let slip = slip(answer, carried: carried) {
      return Verdict(.wrong, [slip.sentence, rule], mistake: slip.rule)
    }
    return Verdict(
      .wrong,
      [
        "No mistake that Gradus knows gives \(shown) here.", rule,
        "With \(own == exact ? "the" : "your") numbers in it: "
          + "\(assignment.formula.substituted(own)).",
      ], mistake: nil)
  }

  private var rule: String { "The rule is \(assignment.printed())." }

  private struct Finding {
    let rule: String
    let sentence: String
    let arithmetic: String
    /// Whether the mistake gives the number itself, and not one that is rounded to it.
    let isExact: Bool
  }

  /// The mistakes that give the student's number: those that give it exactly first, then those on
  /// the student's own numbers.
  private func recognised(_ answer: NumberAnswer) -> [Finding] {
    var findings: [Finding] = []
    for values in own == exact ? [own] : [own, exact] {
      for twin in twins {
        guard let value = twin.formula.result(values), answer.accepts(value),
          !findings.contains(where: { $0.sentence == twin.mistake.sentence })
        else { continue }
        findings.append(
          Finding(
            rule: twin.mistake.rule, sentence: twin.mistake.sentence,
            arithmetic: twin.formula.substituted(values), isExact: answer.match(value) == .exact))
      }
    }
    return findings.filter(\.isExact) + findings.filter { !$0.isExact }
  }

  /// Slips of typing: a sign, a decimal place, two digits swapped.
  private func slip(_ answer: NumberAnswer, carried: Double) -> (rule: String, sentence: String)? {
    let shown = NumberText.written(answer.value)
    for right in [carried, truth] where right != 0 {
      if answer.accepts(-right) {
        return ("sign-slip", "\(shown) has the right digits and the wrong sign.")
      }
      for power in [10.0, 0.1, 100, 0.01] where answer.accepts(right * power) {
        return ("decimal-slip", "\(shown) has the right digits and its decimal point elsewhere.")
      }
      if Self.areSwapped(shown, NumberText.written(right)) {
        return ("swapped-digits", "In \(shown) two digits have changed places.")
      }
    }
    return nil
  }

  private static func areSwapped(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a), Array(b))
    guard a.count == b.count else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    guard differing.count == 2, differing[1] == differing[0] + 1 else { return false }
    return a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]]
  }
}
