import Tensors
import Testing

@testable import Learning

@Suite struct MetricInputsTests {
  @Test func letsGoodInputPass() throws {
    try MetricInputs.check([0, 2, 1], rows: 3, classes: 3)
    try MetricInputs.checkFinite([0, -1, 1e38])
    try MetricInputs.checkFinite([], width: 0)
    try MetricInputs.check([1], scores: Tensor(rows: [[0, 1]]))
  }

  @Test func refusesRowsThatDoNotMatch() {
    #expect(throws: MetricError.rowCounts(truth: 1, predicted: 2)) {
      try MetricInputs.check([0], rows: 2, classes: 2)
    }
    #expect(throws: MetricError.empty) { try MetricInputs.check([], rows: 0, classes: 2) }
    #expect(throws: MetricError.scores([3])) {
      try MetricInputs.check([0, 0, 0], scores: Tensor([3]))
    }
  }

  @Test(arguments: [-1, 2, .max, .min])
  func refusesNumbersThatAreNoClass(_ number: Int) {
    #expect(throws: MetricError.classNumber(row: 1, value: number, classes: 2)) {
      try MetricInputs.check([0, number], classes: 2)
    }
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func namesTheRowThatIsNotFinite(_ value: Float) {
    #expect(throws: MetricError.notFinite(row: 1)) {
      try MetricInputs.checkFinite([0, 0, 0, 0, value, 0], width: 3)
    }
    #expect(throws: MetricError.notFinite(row: 1)) {
      try MetricInputs.check([0, 0], scores: Tensor(rows: [[0, 0], [0, value]]))
    }
  }
}
