public import Tensors

/// A number by which outputs are judged after every epoch, beside the loss.
public enum HistoryMetric: Hashable, Sendable {
  /// The share of outputs on the right side of a threshold: 0 for logits, 0.5 for probabilities.
  case binaryAccuracy(threshold: Float)
  /// The share of examples whose largest output is that of the true class.
  case accuracy
  case rootMeanSquaredError
  case meanAbsoluteError
  case rSquared

  /// The name of its column.
  public var name: String {
    switch self {
    case .binaryAccuracy, .accuracy: "accuracy"
    case .rootMeanSquaredError: "rmse"
    case .meanAbsoluteError: "mae"
    case .rSquared: "r2"
    }
  }

  /// The metric of outputs against targets, examples as rows; NaN where it is not defined.
  public func value(outputs: Tensor, targets: Tensor) -> Double {
    do {
      switch self {
      case .binaryAccuracy(let threshold):
        return try Accuracy.binary(
          truth: targets.values.map { $0 > 0.5 ? 1 : 0 }, scores: outputs.values,
          threshold: threshold)
      case .accuracy:
        let classes = outputs.shape.last
        let scores = outputs.reshaped(to: [outputs.count / max(1, classes), classes])
        return try Accuracy.multiclass(truth: targets.values.map { Int($0) }, scores: scores)
      case .rootMeanSquaredError:
        return try regression(outputs, targets).rootMeanSquaredError
      case .meanAbsoluteError: return try regression(outputs, targets).meanAbsoluteError
      case .rSquared: return try regression(outputs, targets).rSquared()
      }
    } catch {
      return .nan
    }
  }

  private func regression(
    _ outputs: Tensor, _ targets: Tensor
  ) throws(MetricError) -> RegressionMetrics {
    try RegressionMetrics(truth: targets.reshaped(to: outputs.shape), predicted: outputs)
  }
}
