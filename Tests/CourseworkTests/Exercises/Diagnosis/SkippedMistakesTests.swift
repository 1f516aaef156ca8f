import Formulas
import Testing

@testable import Coursework

struct SkippedMistakesTests {
  @Test func theStepAndTheMistakeAreNamed() throws {
    var diagnosis = try stepDiagnosis(
      "w1 = w - eta*g", ["w": Value(5), "eta": Value(0.1), "g": Value(6), "x": Value(3)])
    let rule = StepRule(assignment: try Assignment(parsing: "g = 2*x"))
    diagnosis.skipped = [SkippedStep(rule: rule, number: 1)]
    let found = SkippedMistakes.find(diagnosis, try ValueAnswer("4.7", shape: .scalar))
    #expect(found.map(\.name) == ["coefficient-forgotten"])
    #expect(found[0].sentence.hasPrefix("In step 1 (g): You used x"))
    #expect(found[0].sentence.hasSuffix(" 3."))
    #expect(found[0].arithmetic == "5 − 0.1·3")
  }
}
