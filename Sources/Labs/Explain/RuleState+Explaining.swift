private import Formulas

extension RuleState {
  /// The numbers of the last step: what it began with, and what its lines gave.
  public var explainable: (any ExplainableNumbers)? {
    guard !work.isEmpty else { return nil }
    var numbers = LineNumbers("the last step")
    // The value of a quantity by name, and where it stands among the lines.
    var known: [String: (line: Int, value: Value)] = [:]
    let columns = Set(declaration.columns.map(\.name))
    for part in work {
      for name in part.lines.givenNames {
        guard let value = part.given[name] else { continue }
        if let there = known[name], there.value == value { continue }
        let reason =
          columns.contains(name)
          ? "It is given: a number of the data."
          : "It stood so before the step."
        known[name] = (numbers.add(name, value, .given(reason)), value)
      }
      for (line, result) in zip(part.lines.lines, part.results) {
        let names = known.mapValues(\.line)
        let place = numbers.add(result.name, result.value, .formula(line.formula, names))
        known[result.name] = (place, result.value)
        // A new value counts under its own name in what is worked out after the step.
        if result.name.hasSuffix("'"), values[String(result.name.dropLast())] == result.value {
          known[String(result.name.dropLast()) + " after"] = (place, result.value)
        }
      }
      for (name, entry) in known where name.hasSuffix(" after") {
        known[String(name.dropLast(" after".count))] = entry
        known[name] = nil
      }
    }
    return numbers
  }
}
