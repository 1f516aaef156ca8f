import Coursework
import Testing

@testable import WorkbookApp

@Suite struct HintCheckTests {
  private func exercise(_ hints: String) -> String {
    """
    ```exercise
    id = "one"
    kind = "steps"
    ask = "One step."
    given = { y0 = 5 }
    steps = "y1 = y0 - 0.1*2*y0"
    \(hints)
    ```
    """
  }

  private func reports(_ hints: String) -> [String] {
    Samples.reports(HintCheck(), Samples.course(exercise(hints)))
  }

  @Test func missingHintsAreNamedAtTheExercise() {
    #expect(
      reports("") == [
        "lin/01.md:5:1: lin-01/one: It has no hints. Write them from gentle to nearly the answer: "
          + "hints = [\"…\", \"…\"]"
      ])
  }

  @Test func anEmptyOrARepeatedHintIsNamedAtItsKey() {
    #expect(
      reports("hints = [\"Think.\", \"Think.\", \" \"]") == [
        "lin/01.md:11:1: lin-01/one: Hint 2 says the same as one before it.",
        "lin/01.md:11:1: lin-01/one: Hint 3 is empty.",
      ])
    #expect(reports("hints = [\"Think.\", \"Subtract.\"]") == [])
  }
}
