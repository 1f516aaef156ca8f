import Testing

@testable import Formulas

struct ArrayFunctionTests {
  @Test(arguments: [
    ("onehot(2, 4)", "[0, 0, 1, 0]"), ("onehot([1, 0], 2)", "[[0, 1], [1, 0]]"),
    ("shape([1, 2; 3, 4; 5, 6])", "[3, 2]"), ("shape([1, 2])", "[2]"), ("size([1, 2; 3, 4])", "4"),
    ("round(2.5)", "3"), ("round(-2.5)", "-3"), ("round(2.675, 2)", "2.68"), ("round(0.4)", "0"),
    ("round(0.5)", "1"), ("round(1234, -2)", "1200"), ("round(0.004, 2)", "0"),
    ("round([1.26, 1.24], 1)", "[1.3, 1.2]"), ("where([1, 0], [5, 6], 9)", "[5, 9]"),
    ("where([1; 0], [5, 6], 9)", "[[5, 6], [9, 9]]"), ("maximum([1, 5], 3)", "[3, 5]"),
    ("minimum([1, 5], [4, 4])", "[1, 4]"), ("zeros(2)", "[0, 0]"),
    ("ones(2, 2)", "[[1, 1], [1, 1]]"),
  ])
  func isWorkedOut(_ text: String, _ result: String) {
    #expect(outcome(text) == result)
  }

  @Test(arguments: [
    ("onehot(4, 4)", "Column 1: onehot has the places 0 to 3; there is no place 4."),
    ("zeros(0)", "Column 1: a size must be at least 1, not 0."),
    ("shape(3)", "Column 1: a number has no shape."),
    (
      "zeros(1000000, 1000000)",
      "Column 1: the result would have 1000000000000 entries; at most 100000 are kept. "
        + "Work with fewer at a time."
    ),
    (
      "maximum([1, 2], [1, 2, 3])",
      "Column 1: 2 and 3: the vectors have 2 and 3 entries. They need equally many."
    ),
  ])
  func saysWhatItNeeds(_ text: String, _ sentence: String) {
    #expect(outcome(text) == sentence)
  }

  @Test(arguments: ArrayFunction.allCases)
  func isReadAsItsUsageSays(_ function: ArrayFunction) throws {
    for text in function.usage.split(separator: " or ") {
      let formula = try Formula(parsing: String(text))
      guard case .apply(function, _) = formula.expression else {
        Issue.record("\(text) calls something else")
        continue
      }
    }
  }

  @Test func itsNameMayNameAQuantity() throws {
    #expect(try Formula(parsing: "mean + size*2").value(["mean": 1, "size": 2]) == 5)
  }
}
