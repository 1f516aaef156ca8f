import Learning
import Tensors
import Testing

@Suite struct DataErrorTests {
  @Test(arguments: [
    (
      DataError.rowCounts(inputs: 3, targets: 2),
      "There are 3 rows of inputs and 2 of targets; every example needs both"
    ),
    (
      .axes(of: "Inputs", expected: "examples × features", got: [4]),
      "Inputs should be examples × features, and the shape is 4"
    ),
    (
      .columns(of: "The scaler", expected: 2, got: 3),
      "The scaler was fitted on 2 columns and gets 3"
    ),
    (
      .classNumber(row: 1, value: 3, classes: 3),
      "Row 1 has class 3.0; with 3 classes, numbers go from 0 to 2"
    ),
    (.notOneHot(row: 2), "Row 2 is not one-hot: it needs one 1, and 0 elsewhere"),
    (.noClasses, "These targets have no classes; name the classes in classNames"),
    (.testShare(1.5), "The test share is 1.5; it must lie between 0 and 1, both excluded"),
    (
      .tooFewRows(for: "A split", needed: 2, got: 1),
      "A split needs at least 2 rows, and there are 1"
    ),
    (.foldCount(1, rows: 9), "1 folds hold nothing out in turn; take at least 2"),
    (.foldCount(5, rows: 3), "3 rows cannot be cut into 5 folds; take at most 3"),
    (
      .foldsAboveClasses(4, largestClass: 3),
      "The largest class has 3 rows, too few for 4 folds; take at most 3"
    ),
    (.batchSize(0), "A batch of 0 examples teaches nothing; take at least 1"),
    (
      .batchAboveRows(size: 8, rows: 5),
      "Batches of 8 from 5 rows are all short, and short ones are dropped; "
        + "take smaller batches or keep the last"
    ),
    (
      .notFinite(column: 0, row: 4),
      "Row 4, column 0 is not a finite number; mend or remove it before fitting"
    ),
    (
      .tooManyColumns(inputs: 50, degree: 9, limit: 20),
      "50 inputs up to degree 9 make more than 20 columns; lower the degree"
    ),
  ])
  func namesBothSidesAndTheRemedy(_ error: DataError, _ text: String) {
    #expect(error.description == text)
  }
}
