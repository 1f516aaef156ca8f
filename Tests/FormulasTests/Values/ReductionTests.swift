import Testing

@testable import Formulas

struct ReductionTests {
  @Test(arguments: [
    ("sum([1, 2; 3, 4])", "10"), ("sum([1, 2; 3, 4], axis=0)", "[4, 6]"),
    ("sum([1, 2; 3, 4], 1)", "[3, 7]"), ("sum([1, 2; 3, 4], axis=-1)", "[3, 7]"),
    ("mean([1, 2, 6])", "3"), ("mean([1, 2; 3, 6], axis=0)", "[2, 4]"), ("sum(5)", "5"),
    ("max([1, 7, 3])", "7"), ("min([4, 2; 3, 9], axis=1)", "[2, 3]"), ("argmax([1, 7, 7])", "1"),
    ("argmax([1, 7; 9, 3], axis=1)", "[1, 0]"), ("argmin([4, 2, 3])", "1"),
    ("prod([2, 3, 4])", "24"), ("var([1, 3])", "1"), ("std([1, 5])", "2"), ("norm([3, 4])", "5"),
    ("norm([3, 4; 6, 8], axis=1)", "[5, 10]"), ("norm([3e200, 4e200])", "5e200"),
    ("norm([0, 0])", "0"), ("cumsum([1, 2, 3])", "[1, 3, 6]"),
    ("cumsum([1, 2; 3, 4], axis=0)", "[[1, 2], [4, 6]]"), ("cumsum([1, 2; 3, 4])", "[1, 3, 6, 10]"),
    ("softmax([0, 0])", "[0.5, 0.5]"), ("softmax([1000, 1000; 0, 0])", "[[0.5, 0.5], [0.5, 0.5]]"),
    ("sum([1, 2], axis=0)", "3"), ("max([1, 1/0 - 1/0])", "not a number"),
  ])
  func makesOneOfMany(_ text: String, _ result: String) {
    #expect(outcome(text) == result)
  }

  @Test(arguments: [
    ("sum([1, 2], axis=1)", "Column 1: axis 1 does not exist here: a vector has only axis 0."),
    (
      "sum([1, 2; 3, 4], axis=2)",
      "Column 1: axis 2 does not exist here: a matrix has axis 0, down the columns, and axis 1, "
        + "along the rows."
    ),
    (
      "max(3, 0)",
      "Column 1: axis 0 does not exist here: a number has no axis. For the larger of two write "
        + "maximum(a, b)."
    ),
  ])
  func saysWhichAxesThereAre(_ text: String, _ sentence: String) {
    #expect(outcome(text) == sentence)
  }
}
