import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “PrecisionRecallCurve”.
@Suite struct PrecisionRecallCurveTests {
  @Test func isThatOfScikitLearn() throws {
    let curve = try PrecisionRecallCurve(
      truth: [1, 0, 1, 1, 0, 0, 1, 0, 1, 0],
      scores: [0.875, 0.75, 0.75, 0.5, 0.5, 0.5, 0.25, 0.25, 1, 0])
    #expect(curve.thresholds == [0, 0.25, 0.5, 0.75, 0.875, 1])
    #expect(
      ScikitReference.agrees(
        curve.precisions, [0.5, 0.5555555555555556, 0.5714285714285714, 0.75, 1, 1, 1]))
    #expect(ScikitReference.agrees(curve.recalls, [1, 1, 0.8, 0.6, 0.4, 0.2, 0]))
    #expect(ScikitReference.agrees(curve.averagePrecision, 0.7753968253968253))
  }

  @Test(arguments: UInt64(0)..<10)
  func everyPointIsThatOfItsThreshold(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let truth = [1] + (0..<30).map { _ in random.integer(below: 2) }
    let scores = truth.map { _ in Float(random.integer(below: 12)) }
    let curve = try PrecisionRecallCurve(truth: truth, scores: scores)
    #expect(curve.thresholds == Set(scores).sorted())
    for (index, threshold) in curve.thresholds.enumerated() {
      let matrix = try ConfusionMatrix(
        truth: truth, predicted: scores.map { $0 >= threshold ? 1 : 0 }, classes: 2)
      #expect(ScikitReference.agrees(curve.precisions[index], matrix.scores(1).precision))
      #expect(ScikitReference.agrees(curve.recalls[index], matrix.scores(1).recall))
    }
  }

  @Test func extremes() throws {
    let perfect = try PrecisionRecallCurve(truth: [0, 1, 1], scores: [0, 1, 2])
    #expect(perfect.averagePrecision == 1)
    // All scores equal: one threshold, whose precision is the share of class 1.
    let equal = try PrecisionRecallCurve(truth: [1, 0, 0, 0], scores: [3, 3, 3, 3])
    #expect(equal.averagePrecision == 0.25 && equal.thresholds == [3])
    #expect(try PrecisionRecallCurve(truth: [1], scores: [0]).averagePrecision == 1)
  }

  @Test func refusesWhatHasNoCurve() {
    #expect(throws: MetricError.oneClass(missing: 1)) {
      try PrecisionRecallCurve(truth: [0, 0], scores: [0, 1])
    }
    #expect(throws: MetricError.empty) { try PrecisionRecallCurve(truth: [], scores: []) }
    #expect(throws: MetricError.notFinite(row: 0)) {
      try PrecisionRecallCurve(truth: [0, 1], scores: [.nan, 1])
    }
  }
}
