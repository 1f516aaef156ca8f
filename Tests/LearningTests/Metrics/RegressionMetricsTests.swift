import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “RegressionMetrics”.
@Suite struct RegressionMetricsTests {
  private let truth = Tensor(rows: [[3, -0.5], [2, 0.25], [7.5, 1], [0, 4], [-0.75, 2]])
  private let predicted = Tensor(rows: [[2.5, 0], [2, 0.5], [8, -0.25], [0.5, 3], [-0.5, 2.5]])

  @Test func twoOutputsAreMeasuredAsInScikitLearn() throws {
    let metrics = try RegressionMetrics(truth: truth, predicted: predicted)
    #expect(ScikitReference.agrees(metrics.meanSquaredError, 0.39375))
    #expect(ScikitReference.agrees(metrics.rootMeanSquaredError, 0.5968411512285112))
    #expect(ScikitReference.agrees(metrics.meanAbsoluteError, 0.525))
    #expect(ScikitReference.agrees(try metrics.meanSquaredLogarithmicError(), 0.2215228349038147))
    #expect(ScikitReference.agrees(try metrics.rSquared(), 0.8622994522570119))
    #expect(ScikitReference.agrees(try metrics.explainedVariance(), 0.8718291119571129))
  }

  private func column(_ truth: [Float], _ predicted: [Float]) throws -> RegressionMetrics {
    try RegressionMetrics(
      truth: Tensor([truth.count, 1], truth), predicted: Tensor([predicted.count, 1], predicted))
  }

  @Test func equalTargetsScoreAsInScikitLearn() throws {
    #expect(try column([2, 2, 2], [2, 2, 2]).rSquared() == 1)
    #expect(try column([2, 2, 2], [2, 2, 3]).rSquared() == 0)
    #expect(try column([2, 2, 2], [3, 3, 3]).explainedVariance() == 1)
    #expect(try column([2, 2, 2], [2, 2, 3]).explainedVariance() == 0)
  }

  @Test func theMeanScoresZeroAndAShiftIsForgivenByTheVarianceOnly() throws {
    #expect(try column([1, 2, 3], [2, 2, 2]).rSquared() == 0)
    let shifted = try column([1, 2, 3], [11, 12, 13])
    #expect(try shifted.explainedVariance() == 1)
    // 1 − 300/2 by hand.
    #expect(try shifted.rSquared() == -149)
  }

  @Test func oneExampleHasErrorsButNoShares() throws {
    let metrics = try column([3], [1])
    #expect(metrics.meanSquaredError == 4 && metrics.rootMeanSquaredError == 2)
    #expect(metrics.meanAbsoluteError == 2)
    #expect(throws: MetricError.tooFewRows(needed: 2, got: 1)) { try metrics.rSquared() }
    #expect(throws: MetricError.tooFewRows(needed: 2, got: 1)) { try metrics.explainedVariance() }
  }

  @Test func logarithmsNeedNumbersAboveMinusOne() throws {
    #expect(throws: MetricError.logarithm(row: 1, value: -1)) {
      try column([0, -1], [0, 0]).meanSquaredLogarithmicError()
    }
    #expect(throws: MetricError.logarithm(row: 0, value: -3)) {
      try column([0, 0], [-3, 0]).meanSquaredLogarithmicError()
    }
    #expect(try column([0, 0], [0, 0]).meanSquaredLogarithmicError() == 0)
  }

  @Test func sumsAreInDoublePrecision() throws {
    // In single precision 2²⁴ + 1 is 2²⁴.
    let metrics = try column([16_777_216, 1, 1, 1], [0, 0, 0, 0])
    #expect(metrics.meanAbsoluteError == 16_777_219.0 / 4)
  }

  @Test func refusesWhatCannotBeCompared() {
    #expect(throws: MetricError.shapes(truth: [2, 1], predicted: [1, 2])) {
      try RegressionMetrics(truth: Tensor([2, 1]), predicted: Tensor([1, 2]))
    }
    for shape: Shape in [[0, 1], [3, 0]] {
      #expect(throws: MetricError.empty) {
        try RegressionMetrics(truth: Tensor(shape), predicted: Tensor(shape))
      }
    }
    #expect(throws: MetricError.notFinite(row: 1)) {
      try RegressionMetrics(
        truth: truth, predicted: Tensor([5, 2], Array(0..<10).map { $0 == 3 ? .nan : 0 }))
    }
    #expect(throws: MetricError.notFinite(row: 0)) { try column([.infinity], [1]) }
  }
}
