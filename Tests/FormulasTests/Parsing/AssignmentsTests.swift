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

  @Test func worksOutColumnsOfNumbers() throws {
    let epoch = try Assignments(
      parsing: "yhat = w*x + b\ne = yhat - y\ndw = mean(e*x)\ndb = mean(e)")
    let given = [
      "x": Value([1, 3, 6, 5]), "y": Value([4, 8, 14, 13]), "w": Value(5), "b": Value(1),
    ]
    let values = try epoch.values(given: given)
    #expect(values.map(\.value).last == Value(10))
    #expect(values[2].value == Value((2.0 * 1 + 8 * 3 + 17 * 6 + 13 * 5) / 4))
    let error = #expect(throws: FormulaError.self) { try epoch.values(given: ["x": 1, "y": 2]) }
    #expect(error?.line == 1)
    let shape = #expect(throws: FormulaError.self) {
      try Assignments(parsing: "a = 2\nb = [a, 1]").values(given: ["a": 1])
    }
    #expect(shape?.description == "Line 2: b is a vector with 2 entries, not one number.")
  }

  @Test func aChainDoesABoundedAmountOfWork() throws {
    let text = (1...500).map { "a\($0) = exp(x)" }.joined(separator: "\n")
    let error = #expect(throws: FormulaError.self) {
      try Assignments(parsing: text).values(given: [
        "x": Value([Double](repeating: 1, count: 90_000))
      ])
    }
    #expect(error?.message.hasPrefix("this takes too many operations.") == true)
  }

  @Test func namesTheFirstGivenValueThatIsMissing() throws {
    let lines = try Assignments(parsing: step)
    let error = #expect(throws: FormulaError.self) { try lines.values(given: ["w": 5]) }
    #expect(error?.description == "Line 2, column 10: the name x has no value. These have one: w.")
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
