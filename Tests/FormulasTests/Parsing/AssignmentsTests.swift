import Formulas
import Testing

struct AssignmentsTests {
  private let step = """
    # One step of gradient descent.
    yhat = w*x + b

    e  = ŷ - y      # the error
    w' = w - eta*e*x
    b' = b - eta*e
    """

  @Test func worksOutEveryLineInOrder() throws {
    let lines = try Assignments(parsing: step)
    #expect(lines.givenNames == ["w", "x", "b", "y", "eta"])
    let values = try lines.values(given: ["w": 5, "x": 1, "b": 1, "y": 4, "η": 0.5])
    #expect(values.map(\.name) == ["yhat", "e", "w'", "b'"])
    #expect(values.map(\.value) == [6, 2, 4, 0])
  }

  @Test func namesTheFirstGivenValueThatIsMissing() throws {
    let lines = try Assignments(parsing: step)
    let error = #expect(throws: FormulaError.self) { try lines.values(given: ["w": 5]) }
    #expect(error?.description == "The name x has no value. These have one: w.")
  }

  @Test(arguments: [
    ("", "There is no line here. Write name = formula."),
    ("# nothing", "There is no line here. Write name = formula."),
    ("a = 1\n\nb = 2x", "Line 3, column 6: write 2*x, with a star, for 2x."),
    (
      "a = 1\r\na = 2",
      "Line 2, column 1: the name a is given on line 1 already. Use another name here, such as a'."
    ),
    (
      "w = w - 1",
      "Line 1: the name w is used before it is worked out on line 1. "
        + "Give the new value a name of its own, such as w'."
    ),
    (
      "a = b\nb = 2",
      "Line 1: the name b is used before it is worked out on line 2. Move line 2 up."
    ),
    ("a = 1\nb", "Line 2, column 2: an = is missing. Write name = formula, such as e = yhat - y."),
  ])
  func saysWhatWasExpectedAndWhere(_ text: String, _ sentence: String) {
    let error = #expect(throws: FormulaError.self) { try Assignments(parsing: text) }
    #expect(error?.description == sentence)
  }
}
