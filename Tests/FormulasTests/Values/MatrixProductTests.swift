import Testing

@testable import Formulas

struct MatrixProductTests {
  @Test(arguments: [
    ("[1, 2] @ [3, 4]", "11"), ("[1, 2; 3, 4] @ [1, 1]", "[3, 7]"),
    ("[1, 1] @ [1, 2; 3, 4]", "[4, 6]"), ("[1, 2; 3, 4] @ [0, 1; 1, 0]", "[[2, 1], [4, 3]]"),
    ("[1, 2, 3; 4, 5, 6] @ [1; 0; 1]", "[[4], [10]]"), ("dot([1, 2], [3, 4])", "11"),
    ("dot(2, [3, 4])", "[6, 8]"), ("outer([1, 2], [3, 4])", "[[3, 4], [6, 8]]"),
    ("[1, 2; 3, 4; 5, 6].T @ [1, 1, 1]", "[9, 12]"),
  ])
  func sumsProductsOverTheInnerSize(_ text: String, _ result: String) {
    #expect(outcome(text) == result)
  }

  @Test(arguments: [
    (
      "[1, 2; 3, 4; 5, 6] @ [1; 2; 3; 4]",
      "Column 20: 3x2 @ 4x1: the inner sizes 2 and 4 differ."
    ),
    (
      "[1, 2; 3, 4; 5, 6] @ [1, 2, 3]",
      "Column 20: 3x2 @ 3: the inner sizes 2 and 3 differ. "
        + "The transposed matrix on the left, 2x3, would fit."
    ),
    (
      "[1, 2] @ [1, 2; 3, 4; 5, 6]",
      "Column 8: 2 @ 3x2: the inner sizes 2 and 3 differ. "
        + "The transposed matrix on the right, 2x3, would fit."
    ),
    (
      "2 @ [1, 2]",
      "Column 3: a number @ 2: @ joins vectors and matrices. Write * to multiply by a number."
    ),
    ("outer(1, [2])", "Column 1: outer joins two vectors, not a number and a vector with 1 entry."),
  ])
  func namesBothShapes(_ text: String, _ sentence: String) {
    #expect(outcome(text) == sentence)
  }

  @Test func isBounded() {
    let long = Value([Double](repeating: 1, count: 1000))
    #expect(
      outcome("outer(x, x)", ["x": long])
        == "Column 1: the result would have 1000000 entries; at most 100000 are kept. "
        + "Work with fewer at a time.")
    let wide = Value(
      shape: .matrix(rows: 300, columns: 300), entries: [Double](repeating: 1, count: 90_000))
    #expect(outcome("sum(A @ A)", ["A": wide]).hasSuffix("Work with smaller vectors and matrices."))
  }
}
