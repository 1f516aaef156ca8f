import Formulas
import Labs
import Testing

@testable import Coursework

struct BugNumbersTests {
  /// A descent on w² whose last line is wrong.
  private func numbers(_ wrong: String, rate: Double) throws -> BugNumbers {
    try BugNumbers(
      [], ["w": Value(3), "eta": Value(rate)],
      try Assignments(parsing: "J = w^2\nw' = \(wrong)"), fault: 1,
      right: try Formula(parsing: "w - eta*2*w"), goal: "J", steps: 10)
  }

  @Test func bothLoopsAreRunFromTheSameStart() throws {
    let numbers = try numbers("w + eta*2*w", rate: 0.1)
    #expect(numbers.wrongRun.values.first == 9 && numbers.rightRun.values.first == 9)
    #expect(numbers.wrongRun.values[1] == 3.6 * 3.6 && numbers.rightRun.values[1] == 2.4 * 2.4)
    #expect(numbers.fault == nil)
  }

  @Test func aPageThatShowsNothingWrongSaysWhy() throws {
    #expect(
      try numbers("w + eta*2*w", rate: 1.5).fault?.hasPrefix("With the right line J does not fall")
        == true)
    #expect(
      try numbers("w - eta*2.1*w", rate: 0.1).fault?.hasPrefix(
        "With the wrong line J falls as far as with the right one: J goes from 9 to ") == true)
  }

  @Test func whatCannotRunIsThrown() {
    #expect(throws: LabError.self) { try numbers("w + q", rate: 0.1) }
  }
}
