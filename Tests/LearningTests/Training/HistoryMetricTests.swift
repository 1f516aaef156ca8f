import Learning
import Tensors
import Testing

@Suite struct HistoryMetricTests {
  @Test func theyAreTheMetricsOfTheirNames() {
    let logits = Tensor([4, 1], [2, -1, 0.5, -3])
    let labels = Tensor([4, 1], [1, 0, 0, 0])
    #expect(
      HistoryMetric.binaryAccuracy(threshold: 0).value(outputs: logits, targets: labels) == 0.75)
    let scores = Tensor(rows: [[1, 2, 3], [3, 2, 1]])
    #expect(HistoryMetric.accuracy.value(outputs: scores, targets: Tensor([2, 1], [2, 1])) == 0.5)
    let predicted = Tensor([2, 1], [1, 3])
    let truth = Tensor([2], [1, 1])
    #expect(HistoryMetric.meanAbsoluteError.value(outputs: predicted, targets: truth) == 1)
    #expect(
      HistoryMetric.rootMeanSquaredError.value(outputs: predicted, targets: truth)
        == 2.0.squareRoot())
    #expect(HistoryMetric.rSquared.value(outputs: Tensor([1, 1]), targets: Tensor([1, 1])).isNaN)
  }
}
