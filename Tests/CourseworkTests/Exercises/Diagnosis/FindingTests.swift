import Formulas
import Testing

@testable import Coursework

struct FindingTests {
  @Test func aStepThatWasLeftOutIsNamedByItsPlace() throws {
    let rule = StepRule(assignment: try Assignment(parsing: "yhat = w*x"))
    #expect(SkippedStep(rule: rule, number: 2).place == "In step 2 (ŷ): ")
    #expect(SkippedStep(rule: rule, number: nil).place == "On the way, for ŷ: ")
  }
}
