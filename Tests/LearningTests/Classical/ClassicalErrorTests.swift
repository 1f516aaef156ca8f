import Learning
import Tensors
import Testing

@Suite struct ClassicalErrorTests {
  @Test(arguments: [
    (
      ClassicalError.axes(of: "Rows", expected: "examples × features", got: [4]),
      "Rows should be examples × features, and the shape is 4"
    ),
    (
      .rowCounts(inputs: 3, targets: 2),
      "There are 3 rows of inputs and 2 of targets; every example needs both"
    ),
    (.empty, "There are no examples to fit to"),
    (
      .notFinite(row: 3),
      "Row 3 holds a number that is not finite; mend or remove the row before fitting"
    ),
    (.inputs(expected: 8, got: 2), "The model expects 8 inputs and gets 2"),
    (
      .dependentColumns(["age"]),
      "Column age adds nothing to the others and the bias; leave it out, "
        + "or use ridge or the minimum norm"
    ),
    (
      .dependentColumns(["x2", "x4"]),
      "Columns x2, x4 add nothing to the others and the bias; leave them out, "
        + "or use ridge or the minimum norm"
    ),
    (
      .tooFewRows(2, weights: 5),
      "2 rows cannot settle 5 weights; take more rows or fewer columns, "
        + "or use ridge or the minimum norm"
    ),
    (
      .notBinary(row: 0, value: 2),
      "Row 0 has class 2.0; a perceptron tells class 0 from class 1"
    ),
    (
      .setting("rate", value: 0, allowed: "a number above 0"),
      "The setting “rate” is 0.0; it must be a number above 0"
    ),
  ])
  func namesBothSidesAndTheRemedy(_ error: ClassicalError, _ text: String) {
    #expect(error.description == text)
  }
}
