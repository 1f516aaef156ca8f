import Learning
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “ClassScores”: class 4 never occurs, class
/// 3 is never predicted.
@Suite struct ClassScoresTests {
  private let matrix: ConfusionMatrix

  init() throws {
    matrix = try ConfusionMatrix(
      truth: [0, 1, 2, 2, 1, 0, 3, 3, 3, 2, 1, 0],
      predicted: [0, 2, 2, 2, 1, 0, 0, 0, 1, 1, 1, 1], classes: 5)
  }

  @Test func classesScoreAsInScikitLearn() {
    let scores = (0..<5).map { matrix.scores($0) }
    #expect(ScikitReference.agrees(scores.map(\.precision), [0.5, 0.4, 0.6666666666666666, 0, 0]))
    #expect(
      ScikitReference.agrees(
        scores.map(\.recall), [0.6666666666666666, 0.6666666666666666, 0.6666666666666666, 0, 0]))
    #expect(
      ScikitReference.agrees(scores.map(\.f1), [0.5714285714285714, 0.5, 0.6666666666666666, 0, 0]))
    #expect(
      ScikitReference.agrees(
        scores.map(\.specificity),
        [0.7777777777777778, 0.6666666666666666, 0.8888888888888888, 1, 1]))
  }

  @Test(arguments: [
    (ClassAverage.macro, [0.31333333333333335, 0.4, 0.3476190476190476, 0.8666666666666666]),
    (.micro, [0.5, 0.5, 0.5, 0.875]),
    (.weighted, [0.39166666666666666, 0.5, 0.43452380952380953, 0.8333333333333334]),
  ])
  func averagesAreThoseOfScikitLearn(_ average: ClassAverage, _ expected: [Double]) {
    let scores = matrix.scores(average)
    #expect(
      ScikitReference.agrees(
        [scores.precision, scores.recall, scores.f1, scores.specificity], expected))
    #expect(matrix.accuracy == 0.5)
  }

  @Test func sharesOfNothingAreZero() throws {
    let none = ClassScores(
      truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0)
    #expect([none.precision, none.recall, none.f1, none.specificity] == [0, 0, 0, 0])
    let empty = try ConfusionMatrix(truth: [], predicted: [], classes: 3)
    for average in ClassAverage.allCases { #expect(empty.scores(average) == none) }
    let noClass = try ConfusionMatrix(truth: [], predicted: [], classes: 0)
    for average in ClassAverage.allCases { #expect(noClass.scores(average) == none) }
  }

  @Test func rightThroughoutIsOne() throws {
    let right = try ConfusionMatrix(truth: [0, 1, 2, 2], predicted: [0, 1, 2, 2], classes: 3)
    for average in ClassAverage.allCases {
      let scores = right.scores(average)
      #expect([scores.precision, scores.recall, scores.f1, scores.specificity] == [1, 1, 1, 1])
    }
  }

  @Test func f1IsTheHarmonicMean() {
    let scores = ClassScores(
      truePositives: 3, falsePositives: 1, falseNegatives: 6, trueNegatives: 10)
    let (p, r) = (scores.precision, scores.recall)
    #expect(p == 0.75 && r == 1.0 / 3)
    #expect(abs(scores.f1 - 2 * p * r / (p + r)) < 1e-15)
  }
}
