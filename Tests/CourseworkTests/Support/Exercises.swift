import Formulas
import Testing

@testable import Coursework

/// A step judged on numbers that are all right, unless the student's own are given.
func stepDiagnosis(
  _ rule: String, _ values: [String: Value], own: StepNumbers? = nil,
  precision: Precision = .standard, authored: [String: String] = [:]
) throws -> StepDiagnosis {
  let assignment = try Assignment(parsing: rule)
  let twins = try authored.sorted(by: { $0.key < $1.key }).map {
    Twin(
      formula: try Formula(parsing: $0.key),
      mistake: Mistake(rule: "authored", sentence: $0.value))
  }
  return StepDiagnosis(
    rule: StepRule(
      assignment: assignment, precision: precision, authored: twins,
      samples: StepSamples.of([], given: values)),
    truth: try #require(assignment.formula.result(values)), exact: values,
    own: own ?? StepNumbers(values: values))
}
