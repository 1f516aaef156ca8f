/// Precision and recall of class 1 over all thresholds, as scikit-learn's `precision_recall_curve`.
public struct PrecisionRecallCurve: Hashable, Sendable {
  /// The scores from which on class 1 is predicted, rising; equal scores stand here once.
  public let thresholds: [Float]
  /// The precision at each threshold and, without a threshold, 1 at the end.
  public let precisions: [Double]
  /// The recall at each threshold and, without a threshold, 0 at the end.
  public let recalls: [Double]

  /// The curve of scores for class 1.
  ///
  /// - Throws: `MetricError` where rows do not match, a class is not 0 or 1, a score is not finite or
  ///   no row is of class 1.
  public init(truth: [Int], scores: [Float]) throws(MetricError) {
    let counts = try ThresholdCounts(truth: truth, scores: scores)
    guard counts.positives > 0 else { throw .oneClass(missing: 1) }
    thresholds = counts.thresholds.reversed()
    let precisions = zip(counts.truePositives, counts.falsePositives).map { found, wrong in
      Double(found) / Double(found + wrong)
    }
    let recalls = counts.truePositives.map { Double($0) / Double(counts.positives) }
    self.precisions = precisions.reversed() + [1]
    self.recalls = recalls.reversed() + [0]
  }

  /// The mean of the precisions, each weighted by how much recall its threshold adds:
  /// `Σ (Rₙ − Rₙ₋₁)·Pₙ`, without interpolation.
  public var averagePrecision: Double {
    thresholds.indices.reduce(0) { $0 + (recalls[$1] - recalls[$1 + 1]) * precisions[$1] }
  }
}
