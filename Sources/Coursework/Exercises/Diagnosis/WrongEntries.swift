internal import Formulas

/// In a vector or matrix most of whose entries are right: which are not, and what became of them.
enum WrongEntries {
  static func find(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    guard answer.entries.count > 1 else { return [] }
    let precision = diagnosis.rule.precision
    for values in diagnosis.environments {
      guard let right = diagnosis.rule.formula.result(values), right.shape == answer.shape else {
        continue
      }
      let matches = answer.matches(right, precision)
      let wrong = matches.indices.filter { !matches[$0].isAccepted }
      if wrong.count * 2 <= answer.entries.count {
        return [finding(diagnosis, answer, right, wrong, values)]
      }
      if answer.accepts(opposite(of: right), precision) {
        return [
          Finding(
            name: "sign-slip",
            sentence: "All numbers have the right digits and the wrong sign.")
        ]
      }
      if isReordered(answer, right, precision) {
        return [
          Finding(
            name: "other-order",
            sentence: "These are the right numbers in another order. The right order is that of "
              + "the numbers they are made from.")
        ]
      }
    }
    return []
  }

  private static func finding(
    _ diagnosis: StepDiagnosis, _ answer: ValueAnswer, _ right: Value, _ wrong: [Int],
    _ values: [String: Value]
  ) -> Finding {
    let precision = diagnosis.rule.precision
    let place = EntryName.of(wrong, in: answer.shape)
    let isOne = wrong.count == 1
    let shown = wrong.prefix(3).map { NumberText.written(answer.entries[$0].value) }
      .joined(separator: ", ")
    let start = "All is right but \(place), \(shown)."
    // A wrong rule followed in some entries alone.
    let twin = diagnosis.rule.twins.first { twin in
      guard let value = twin.formula.result(values), value.shape == answer.shape else {
        return false
      }
      return wrong.allSatisfy { answer.entries[$0].accepts(value.entries[$0], precision) }
    }
    if let twin {
      return Finding(
        name: twin.mistake.rule, sentence: "\(start) There: \(twin.mistake.sentence)")
    }
    if isOne, let index = wrong.first,
      let slip = TypingSlips.find(
        answer.entries[index], right: right.entries[index], precision)
    {
      return Finding(name: slip.name, sentence: "\(start) \(slip.sentence)")
    }
    return Finding(
      name: isOne ? "one-entry" : "some-entries",
      sentence: start + " Work \(isOne ? "it" : "them") out once more, by itself.")
  }

  private static func opposite(of value: Value) -> Value {
    Value(shape: value.shape, entries: value.entries.map { -$0 })
  }

  private static func isReordered(
    _ answer: ValueAnswer, _ right: Value, _ precision: Precision
  ) -> Bool {
    guard answer.entries.count <= 100 else { return false }
    let typed = answer.entries.sorted { $0.value < $1.value }
    return zip(typed, right.entries.sorted()).allSatisfy { $0.accepts($1, precision) }
  }
}
