internal import Formulas

/// Two mistakes at once. There are so many pairs that some of them give nearly any number; so they
/// are tried last, and only an answer that says enough is explained by one.
enum DoubleMistakes {
  /// How many digits, over all entries, an answer must show to be explained by two mistakes that
  /// give just that, or that it is when rounded.
  static let (exactDigits, roundedDigits) = (3, 4)

  static func find(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    let digits = answer.entries.reduce(0) { $0 + information($1) }
    guard digits >= exactDigits else { return [] }
    var exact: [Finding] = []
    var rounded: [Finding] = []
    for values in diagnosis.environments {
      for twin in diagnosis.rule.doubleTwins {
        guard let value = twin.formula.result(values) else { continue }
        let match = answer.match(value, diagnosis.rule.precision)
        guard match == .exact || match.isAccepted && digits >= roundedDigits else { continue }
        let finding = Finding(
          name: twin.mistakes.map(\.rule).joined(separator: "+"),
          sentence: "Two things at once: "
            + twin.mistakes.map(\.sentence).joined(separator: " And: "),
          arithmetic: twin.formula.substituted(values))
        if match == .exact { exact.append(finding) } else { rounded.append(finding) }
      }
    }
    return exact.isEmpty ? rounded : exact
  }

  /// The digits that say something: zeros at the end of a number are often there by themselves.
  private static func information(_ entry: NumberAnswer) -> Int {
    let digits = entry.text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber)
    let kept = digits.drop { $0 == "0" }.reversed().drop { $0 == "0" }
    return min(kept.count, 6)
  }
}
