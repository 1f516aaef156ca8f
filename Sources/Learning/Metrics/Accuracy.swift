public import Tensors

/// The share of examples that are classified rightly.
public enum Accuracy {
  /// The share of equal class numbers.
  ///
  /// - Throws: `MetricError` where there are no rows or not as many on both sides.
  public static func share(truth: [Int], predicted: [Int]) throws(MetricError) -> Double {
    guard truth.count == predicted.count else {
      throw .rowCounts(truth: truth.count, predicted: predicted.count)
    }
    guard !truth.isEmpty else { throw .empty }
    return Double(zip(truth, predicted).count { $0 == $1 }) / Double(truth.count)
  }

  /// The accuracy of scores for class 1, which is predicted where the score reaches the threshold.
  ///
  /// - Throws: `MetricError` where rows do not match, a class is not 0 or 1, or a score is not
  ///   finite.
  public static func binary(truth: [Int], scores: [Float], threshold: Float = 0.5)
    throws(MetricError) -> Double
  {
    try MetricInputs.check(truth, rows: scores.count, classes: 2)
    try MetricInputs.checkFinite(scores)
    return try share(truth: truth, predicted: scores.map { $0 >= threshold ? 1 : 0 })
  }

  /// The accuracy of scores, examples × classes, of which the class with the highest is predicted.
  ///
  /// - Throws: as `top(_:truth:scores:)`.
  public static func multiclass(truth: [Int], scores: Tensor) throws(MetricError) -> Double {
    try top(1, truth: truth, scores: scores)
  }

  /// The share of examples whose class is among the `count` classes with the highest scores.
  ///
  /// Of equal scores the lower class number comes first, where scikit-learn takes the higher.
  ///
  /// - Parameter scores: examples × classes.
  /// - Throws: `MetricError` where rows do not match, a class has no column, a score is not finite,
  ///   or `count` is below 1 or above the number of classes.
  public static func top(_ count: Int, truth: [Int], scores: Tensor)
    throws(MetricError) -> Double
  {
    try MetricInputs.check(truth, scores: scores)
    let classes = scores.shape[1]
    guard count >= 1, count <= classes else { throw .bestClasses(count, classes: classes) }
    var hits = 0
    for (row, number) in truth.enumerated() {
      let values = Array(scores.row(row))
      let better = values.indices.count { other in
        values[other] > values[number] || (values[other] == values[number] && other < number)
      }
      if better < count { hits += 1 }
    }
    return Double(hits) / Double(truth.count)
  }

  /// The class with the highest score in each row, the lower number where scores are equal.
  ///
  /// - Parameter scores: examples × classes.
  /// - Throws: `MetricError` where the scores are no matrix, have no classes or are not finite.
  public static func predictedClasses(_ scores: Tensor) throws(MetricError) -> [Int] {
    guard scores.shape.rank == 2, scores.shape[1] > 0 else { throw .scores(scores.shape) }
    try MetricInputs.checkFinite(scores.values, width: scores.shape[1])
    return (0..<scores.rowCount).map { index in
      let row = Array(scores.row(index))
      return row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 }
    }
  }
}
