import Testing

@testable import Formulas

struct BroadcastingTests {
  @Test(arguments: [
    ("[1, 2] + 10", "[11, 12]"), ("10 - [1, 2]", "[9, 8]"), ("[1, 2]*[3, 4]", "[3, 8]"),
    ("[1, 2; 3, 4] + [10, 20]", "[[11, 22], [13, 24]]"),
    ("[10, 20] + [1, 2; 3, 4]", "[[11, 22], [13, 24]]"),
    ("[1, 2; 3, 4] + [10; 20]", "[[11, 12], [23, 24]]"),
    ("[1; 2] * [10, 20]", "[[10, 20], [20, 40]]"), ("[1, 2; 3, 4]^2", "[[1, 4], [9, 16]]"),
    ("[1, 2, 3] >= 2", "[0, 1, 1]"), ("[1, 2] .* [3, 4]", "[3, 8]"), ("-[1, 2]", "[-1, -2]"),
    ("[5] + [1, 2]", "[6, 7]"), ("exp([0, 0])", "[1, 1]"),
  ])
  func shapesGoTogetherAsInNumPy(_ text: String, _ result: String) {
    #expect(outcome(text) == result)
  }

  @Test(arguments: [
    (
      "[1, 2] + [1, 2, 3]",
      "Column 8: 2 + 3: the vectors have 2 and 3 entries. They need equally many."
    ),
    (
      "[1, 2; 3, 4] * [1, 2, 3]",
      "Column 14: 2x2 * 3: a vector meets every row, so it needs 2 entries, not 3."
    ),
    (
      "[1, 2; 3, 4] - [1, 2; 3, 4; 5, 6]",
      "Column 14: 2x2 - 3x2: the numbers of rows, 2 and 3, differ."
    ),
    (
      "[1, 2; 3, 4] / [1, 2, 3; 4, 5, 6]",
      "Column 14: 2x2 / 2x3: the numbers of columns, 2 and 3, differ."
    ),
  ])
  func namesBothShapes(_ text: String, _ sentence: String) {
    #expect(outcome(text) == sentence)
  }
}
