import Formulas
import Testing

struct AssignmentTests {
  @Test func readsANameAndItsFormula() throws {
    let line = try Assignment(parsing: "  ŷ = w*x + b")
    #expect(line.name == "yhat")
    #expect(line.formula.variables == ["w", "x", "b"])
    #expect(line.description == "ŷ = w·x + b")
    #expect(line.printed(.ascii) == "yhat = w*x + b")
    #expect(line == Assignment(name: "ŷ", formula: line.formula))
  }

  @Test func anAxisIsNoAssignment() throws {
    let line = try Assignment(parsing: "s = sum(A, axis=0) >= 2")
    #expect(line.description == "s = sum(A, axis=0) ≥ 2")
  }

  @Test(arguments: [
    ("w*x + b", "Column 8: an = is missing. Write name = formula, such as e = yhat - y."),
    ("= 3", "Column 1: a name is missing before =. Write e = yhat - y."),
    (
      " 2*w = 3",
      "Column 2: \"2*w\" is not a name. Before = write one name, such as w or x1."
    ),
    ("sin = 3", "Column 1: the name sin has a meaning already. Choose another name."),
    ("π = 3", "Column 1: the name π has a meaning already. Choose another name."),
    ("w = ", "Column 4: there is no formula here. Write one, such as 2*x + 1."),
    (
      "w == 3",
      "Column 3: write one = to say what a name is; == compares."
    ),
    ("sum(A, axis=0)", "Column 15: an = is missing. Write name = formula, such as e = yhat - y."),
    ("e = 2x", "Column 6: write 2*x, with a star, for 2x."),
  ])
  func saysWhatWasExpectedAndWhere(_ text: String, _ sentence: String) {
    let error = #expect(throws: FormulaError.self) { try Assignment(parsing: text) }
    #expect(error?.description == sentence)
  }
}
