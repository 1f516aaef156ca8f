import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “LogLoss”; scikit-learn works in single
/// precision there.
@Suite struct LogLossTests {
  private let truth = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0]
  private let scores: [Float] = [0.875, 0.75, 0.75, 0.5, 0.5, 0.5, 0.25, 0.25, 1, 0]

  @Test func binaryIsThatOfScikitLearn() throws {
    let loss = try LogLoss.binary(truth: truth, probabilities: scores)
    #expect(ScikitReference.agrees(loss, 0.5560925602912903, within: 1e-6))
  }

  @Test func multiclassIsThatOfScikitLearn() throws {
    let table = Tensor(rows: [
      [0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0.25, 0.5, 0.25], [0, 0.25, 0.75], [1, 0, 0],
    ])
    let loss = try LogLoss.multiclass(truth: [0, 1, 2, 2, 1], probabilities: table)
    #expect(ScikitReference.agrees(loss, 3.719438076019287, within: 1e-6))
  }

  @Test func certainMistakesCostTheClip() throws {
    let loss = try LogLoss.binary(truth: [0, 1], probabilities: [1, 0])
    #expect(ScikitReference.agrees(loss, 15.942384719848633, within: 1e-6))
    // ln 10 for a clip of 0.1, whatever lies below it.
    let clipped = try LogLoss.binary(truth: [0, 1], probabilities: [1, 0.05], clip: 0.1)
    #expect(ScikitReference.agrees(clipped, 2.302585092994046))
  }

  @Test func binaryIsMulticlassOfTwo() throws {
    let table = Tensor(rows: scores.map { [1 - $0, $0] })
    #expect(
      ScikitReference.agrees(
        try LogLoss.multiclass(truth: truth, probabilities: table),
        try LogLoss.binary(truth: truth, probabilities: scores)))
  }

  @Test(arguments: [Float(-0.1), 1.1])
  func refusesWhatIsNoProbability(_ value: Float) {
    #expect(throws: MetricError.probability(row: 1, value: value)) {
      try LogLoss.binary(truth: [0, 1], probabilities: [0, value])
    }
    #expect(throws: MetricError.probability(row: 1, value: value)) {
      try LogLoss.multiclass(
        truth: [0, 1], probabilities: Tensor(rows: [[0.5, 0.5], [0, value]]))
    }
  }

  @Test func refusesNothingAndNaN() {
    #expect(throws: MetricError.empty) { try LogLoss.binary(truth: [], probabilities: []) }
    #expect(throws: MetricError.notFinite(row: 0)) {
      try LogLoss.binary(truth: [1], probabilities: [.nan])
    }
    #expect(throws: MetricError.notFinite(row: 0)) {
      try LogLoss.multiclass(truth: [1], probabilities: Tensor(rows: [[.nan, 1]]))
    }
    #expect(throws: MetricError.classNumber(row: 0, value: 2, classes: 2)) {
      try LogLoss.multiclass(truth: [2], probabilities: Tensor(rows: [[0, 1]]))
    }
  }
}
