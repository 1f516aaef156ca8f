internal import Formulas

/// Two mistakes at once. There are so many pairs that some of them give nearly any number; so they
/// are tried last, and the less an answer says, the fewer are tried, the most plausible first.
enum DoubleMistakes {
  /// How many pairs may explain an answer by giving just that, by how many digits it shows over all
  /// its entries: with fewer than three, and with three or more.
  static let exactTried = (few: 40, many: 120)
  /// The same for an answer that is what they give when rounded: with three digits, and with more.
  static let roundedTried = (three: 12, many: 120)

  static func find(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    let digits = answer.entries.reduce(0) { $0 + information($1) }
    let mostExact = digits < 3 ? exactTried.few : exactTried.many
    let mostRounded = digits < 3 ? 0 : digits == 3 ? roundedTried.three : roundedTried.many
    var exact: [Finding] = []
    var rounded: [Finding] = []
    for values in diagnosis.environments {
      for (place, twin) in diagnosis.rule.doubleTwins.prefix(mostExact).enumerated() {
        guard let value = twin.formula.result(values) else { continue }
        let match = answer.match(value, diagnosis.rule.precision)
        guard match == .exact || match.isAccepted && place < mostRounded else { continue }
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
