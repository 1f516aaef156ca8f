import Formulas
import Testing

@testable import Coursework

struct StepRuleTests {
  @Test func theAuthorsRulesComeFirstAndStandForDerivedOnes() throws {
    let values = ["e": Value([2, 8, 17, 13]), "x": Value([1, 3, 6, 5])]
    let mistake = Mistake(rule: "authored", sentence: "You only added.")
    let rule = StepRule(
      assignment: try Assignment(parsing: "dw = mean(e*x)"),
      authored: [Twin(formula: try Formula(parsing: "sum(x*e)"), mistake: mistake)],
      samples: StepSamples.of([], given: values))
    #expect(rule.twins.first?.mistake == mistake)
    // The same function, though written otherwise.
    #expect(!rule.twins.contains { $0.mistake.rule == "sum-for-mean" })
    #expect(rule.twins.contains { $0.mistake.rule == "factor-left-out" })
    #expect(rule.doubleTwins.count > 5)
  }

  @Test func aStepIsNamedByItsLabelOrItsName() throws {
    let assignment = try Assignment(parsing: "yhat = w*x")
    #expect(StepRule(assignment: assignment).label == "ŷ")
    #expect(StepRule(assignment: assignment, label: "the output").label == "the output")
    #expect(StepRule(assignment: assignment).shownName == "ŷ")
  }
}
