import Formulas
import Testing

@testable import Coursework

struct NamedNumbersTests {
  @Test func givenNumbersAndOwnAnswersHaveNames() throws {
    var session = ExerciseSession(try Shipped.exercise("three-steps"))
    #expect(session.namedNumbers == ["a0": Value(5), "eta": Value(0.1)])
    _ = session.answer("3.5", question: 0)
    #expect(session.namedNumbers["a1"] == Value(3.5))
    _ = session.answer("four", question: 1)
    #expect(session.namedNumbers["f1"] == nil)
  }

  @Test func kindsWithoutNumbersHaveNone() throws {
    let choice = try exercise(
      """
      id = "c"
      kind = "truth"
      ask = "?"
      statement = "A larger rate is always faster."
      is = false
      reasons = [
        { text = "It may overshoot", right = true, reason = "Beyond 1 it diverges." },
        { text = "It is always slower", reason = "From 0.1 to 0.3 it is faster." },
      ]
      """)
    #expect(ExerciseSession(choice).namedNumbers.isEmpty)
  }
}
