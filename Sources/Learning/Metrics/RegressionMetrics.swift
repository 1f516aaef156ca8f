private import Glibc
public import Tensors

/// How far predicted numbers are from true ones, as in scikit-learn.
///
/// Both are examples × outputs. Every metric is made for each output and then averaged over the
/// outputs, each as important. Sums are in double precision.
public struct RegressionMetrics: Hashable, Sendable {
  private let outputs: [Output]

  /// Compares predictions with targets.
  ///
  /// - Throws: `MetricError` where shapes differ, there are no examples, or a number is not finite.
  public init(truth: Tensor, predicted: Tensor) throws(MetricError) {
    guard truth.shape == predicted.shape else {
      throw .shapes(truth: truth.shape, predicted: predicted.shape)
    }
    guard truth.count > 0 else { throw .empty }
    let columns = truth.rowShape.count
    try MetricInputs.checkFinite(truth.values, width: columns)
    try MetricInputs.checkFinite(predicted.values, width: columns)
    outputs = (0..<columns).map { column in
      let indices = stride(from: column, to: truth.count, by: columns)
      return Output(
        truth: indices.map { truth.values[$0] }, predicted: indices.map { predicted.values[$0] })
    }
  }

  /// The mean squared error: `(1/n)·Σ (y − ŷ)²`.
  public var meanSquaredError: Double { average { $0.mean { $0 * $0 } } }

  /// The root of the mean squared error of each output, in the unit of the targets.
  public var rootMeanSquaredError: Double { average { $0.mean { $0 * $0 }.squareRoot() } }

  /// The mean absolute error: `(1/n)·Σ |y − ŷ|`.
  public var meanAbsoluteError: Double { average { $0.mean(abs) } }

  /// The mean squared difference of logarithms: `(1/n)·Σ (ln(1 + y) − ln(1 + ŷ))²`.
  ///
  /// - Throws: `MetricError.logarithm` where a target or a prediction is −1 or less.
  public func meanSquaredLogarithmicError() throws(MetricError) -> Double {
    for output in outputs {
      for (row, pair) in zip(output.truth, output.predicted).enumerated() {
        let least = min(pair.0, pair.1)
        guard least > -1 else { throw .logarithm(row: row, value: least) }
      }
    }
    return average { output in
      let differences = zip(output.truth, output.predicted).map {
        log1p(Double($0)) - log1p(Double($1))
      }
      return differences.reduce(0) { $0 + $1 * $1 } / Double(differences.count)
    }
  }

  /// The coefficient of determination R²: `1 − Σ (y − ŷ)² / Σ (y − ȳ)²`, at most 1.
  ///
  /// Where all targets are equal, it is 1 if every prediction is right and 0 otherwise.
  ///
  /// - Throws: `MetricError.tooFewRows` where there are fewer than two examples.
  public func rSquared() throws(MetricError) -> Double {
    try share { $0.mean { $0 * $0 } }
  }

  /// The share of the targets' variance that is not left in the errors: `1 − Var(y − ŷ) / Var(y)`.
  ///
  /// Unlike R² it forgives an error that is the same in all examples. Where all targets are equal, it
  /// is 1 if all errors are equal and 0 otherwise.
  ///
  /// - Throws: `MetricError.tooFewRows` where there are fewer than two examples.
  public func explainedVariance() throws(MetricError) -> Double {
    try share { output in
      let mean = output.mean { $0 }
      return output.mean { ($0 - mean) * ($0 - mean) }
    }
  }

  private func share(_ left: (Output) -> Double) throws(MetricError) -> Double {
    let rows = outputs[0].truth.count
    guard rows >= 2 else { throw .tooFewRows(needed: 2, got: rows) }
    return average { output in
      let (rest, variance) = (left(output), output.variance)
      return variance > 0 ? 1 - rest / variance : rest == 0 ? 1 : 0
    }
  }

  private func average(_ metric: (Output) -> Double) -> Double {
    outputs.reduce(0) { $0 + metric($1) } / Double(outputs.count)
  }

  /// One column of both tensors.
  private struct Output: Hashable, Sendable {
    let truth: [Float]
    let predicted: [Float]

    /// The mean over examples of a function of the error y − ŷ.
    func mean(_ function: (Double) -> Double) -> Double {
      let sum = zip(truth, predicted).reduce(0.0) {
        $0 + function(Double($1.0) - Double($1.1))
      }
      return sum / Double(truth.count)
    }

    /// The mean squared distance of the targets from their mean.
    var variance: Double {
      let mean = truth.reduce(0.0) { $0 + Double($1) } / Double(truth.count)
      return truth.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        / Double(truth.count)
    }
  }
}
