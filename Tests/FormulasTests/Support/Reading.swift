import Formulas
import Testing

/// The sentence with which a text is refused, or nothing when it is read.
func complaint(about text: String) -> String {
  do {
    _ = try Formula(parsing: text)
    return ""
  } catch {
    return error.description
  }
}

/// The twins of a formula as lines "rule: formula", for looking one up.
func twinLines(
  _ text: String, earlier: [String: String] = [:], others: [String] = []
) throws -> [String] {
  try Formula(parsing: text).twins(earlierValues: earlier, otherNames: others).map {
    "\($0.mistake.rule): \($0.formula.printed(.ascii))"
  }
}

/// The sentences of the twins that a rule gives.
func sentences(
  of rule: String, _ text: String, earlier: [String: String] = [:], others: [String] = []
) throws -> [String] {
  try Formula(parsing: text).twins(earlierValues: earlier, otherNames: others)
    .filter { $0.mistake.rule == rule }.map(\.mistake.sentence)
}
