internal import Formulas

/// The wrong rules of a step that give a student's answer, run on the student's own numbers and on
/// the right ones.
struct SingleMistakes {
  /// Those that give the answer itself.
  private(set) var exact: [Finding] = []
  /// Those that give a number which the answer is when rounded.
  private(set) var rounded: [Finding] = []
  private let diagnosis: StepDiagnosis
  private let answer: ValueAnswer

  init(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) {
    self.diagnosis = diagnosis
    self.answer = answer
    for values in diagnosis.environments {
      for twin in diagnosis.rule.twins {
        guard let value = twin.formula.result(values) else { continue }
        let match = answer.match(value, diagnosis.rule.precision)
        guard match.isAccepted,
          !(exact + rounded).contains(where: { $0.sentence == twin.mistake.sentence })
        else { continue }
        let finding = Finding(
          name: twin.mistake.rule, sentence: twin.mistake.sentence,
          arithmetic: twin.formula.substituted(values))
        if match == .exact { exact.append(finding) } else { rounded.append(finding) }
      }
    }
  }

  /// Those that give the answer within the roundings of the student's earlier numbers.
  var withinRoundings: [Finding] {
    guard !diagnosis.own.widths.isEmpty else { return [] }
    return diagnosis.rule.twins.compactMap { twin in
      guard diagnosis.own.match(answer, twin.formula, diagnosis.rule.precision).isAccepted else {
        return nil
      }
      return Finding(
        name: twin.mistake.rule, sentence: twin.mistake.sentence,
        arithmetic: twin.formula.substituted(diagnosis.own.values))
    }
  }
}
