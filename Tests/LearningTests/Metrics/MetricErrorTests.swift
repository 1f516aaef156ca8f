import Learning
import Tensors
import Testing

@Suite struct MetricErrorTests {
  @Test(arguments: [
    (MetricError.empty, "There are no examples to measure on"),
    (
      .rowCounts(truth: 3, predicted: 2),
      "There are 3 true rows and 2 predicted ones; every example needs both"
    ),
    (
      .shapes(truth: [3, 1], predicted: [3, 2]),
      "The targets are 3×1 and the predictions 3×2; both must have one shape"
    ),
    (.scores([4]), "Scores should be examples × classes, and the shape is 4"),
    (
      .classNumber(row: 1, value: 3, classes: 3),
      "Row 1 has class 3; with 3 classes, numbers go from 0 to 2"
    ),
    (
      .notFinite(row: 2),
      "Row 2 is not a finite number; a model that gives such numbers has diverged"
    ),
    (
      .oneClass(missing: 1),
      "No row is of class 1; this metric compares rows of class 0 with rows of class 1"
    ),
    (.bestClasses(5, classes: 3), "The best 5 of 3 classes are asked for; take 1 to 3"),
    (
      .probability(row: 0, value: 1.5),
      "Row 0 has the probability 1.5; probabilities lie from 0 to 1"
    ),
    (
      .logarithm(row: 1, value: -2),
      "Row 1 is -2.0; the logarithm of 1 + y needs numbers above −1"
    ),
    (.tooFewRows(needed: 2, got: 1), "This metric needs at least 2 examples, and there are 1"),
  ])
  func namesBothSidesAndTheRemedy(_ error: MetricError, _ text: String) {
    #expect(error.description == text)
  }
}
