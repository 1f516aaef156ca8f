internal import Formulas

/// One number, worked out from what is given: a chain of steps of which the last alone is asked.
enum NumberExercise {
  static func read(_ table: inout BlockTable) -> StepsExercise? {
    let given = GivenNumbers(reading: &table)
    var work: [StepLine] = []
    if let text = table.optionalText("work") {
      work = StepLines.read(text, key: "work", known: given.names, table: &table)
    }
    let known = given.names + work.map(\.assignment.name)
    let precision = precision(&table)
    let unit = table.optionalText("unit")
    guard let text = table.text("answer", example: "\"w*x + b\"") else { return nil }
    let assignment: Assignment
    do throws(FormulaError) {
      assignment = try Self.assignment(text)
    } catch {
      table.report(error.sentence, at: "answer", textLine: 1, column: error.column ?? 1)
      return nil
    }
    for name in assignment.formula.variables where !known.contains(name) {
      let hint = NearestWord.to(name, among: known).map { " Did you mean “\($0)”?" } ?? ""
      table.report("“\(name)” in “answer” is neither given nor worked out.\(hint)", at: "answer")
    }
    guard !known.contains(assignment.name) else {
      table.report(
        "“\(assignment.name)” has a value already. Give the answer a name of its own.",
        at: "answer")
      return nil
    }
    let line = StepLine(assignment: assignment, label: nil, precision: precision)
    let authored = AuthoredMistakes(
      reading: &table, steps: (work + [line]).map(\.assignment.name), only: assignment.name)
    return StepsExercise(
      given: given, lines: work + [line], authored: authored, hidden: work.count, unit: unit)
  }

  /// A formula alone, or one with a name: "w*x + b", "yhat = w*x + b".
  private static func assignment(_ text: String) throws(FormulaError) -> Assignment {
    if let formula = try? Formula(parsing: text) {
      return Assignment(name: "answer", formula: formula)
    }
    return text.contains("=")
      ? try Assignment(parsing: text)
      : Assignment(name: "answer", formula: try Formula(parsing: text))
  }

  private static func precision(_ table: inout BlockTable) -> Precision? {
    let kinds: [(key: String, make: (Int) -> Precision, least: Int)] = [
      ("digits", { .significant($0) }, 1), ("decimals", { .decimals($0) }, 0),
    ]
    var found: Precision?
    for kind in kinds where table.value(kind.key) != nil {
      guard let number = table.number(kind.key, example: "4") else { continue }
      guard number == number.rounded(),
        (Double(kind.least)...Double(Precision.mostDigits)).contains(number)
      else {
        table.report(
          "“\(kind.key)” must be a whole number from \(kind.least) to \(Precision.mostDigits).",
          at: kind.key)
        continue
      }
      if found != nil {
        table.report("Write “digits” or “decimals”, not both.", at: kind.key)
        continue
      }
      found = kind.make(Int(number))
    }
    return found
  }
}
