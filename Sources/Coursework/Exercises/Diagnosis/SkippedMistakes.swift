internal import Formulas

/// Mistakes in steps that were left out: the answer is right but for one of them.
enum SkippedMistakes {
  static func find(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    let skipped = diagnosis.skipped
    var exact: [Finding] = []
    var rounded: [Finding] = []
    for (index, step) in skipped.enumerated() {
      for twin in step.rule.twins {
        guard let wrong = twin.formula.result(diagnosis.own.values) else { continue }
        var values = diagnosis.own.values
        values[step.rule.name] = wrong
        for later in skipped[(index + 1)...] {
          if let value = later.rule.formula.result(values) { values[later.rule.name] = value }
        }
        guard let value = diagnosis.rule.formula.result(values) else { continue }
        let match = answer.match(value, diagnosis.rule.precision)
        guard match.isAccepted else { continue }
        let finding = Finding(
          name: twin.mistake.rule,
          sentence: step.place + twin.mistake.sentence
            + " \(twin.formula.substituted(diagnosis.own.values)) = \(wrong.shown).",
          arithmetic: diagnosis.rule.formula.substituted(values))
        if match == .exact { exact.append(finding) } else { rounded.append(finding) }
      }
    }
    return exact + rounded
  }
}
