/// The receiver operating characteristic: what share of class 1 is found at the price of what share
/// of class 0, over all thresholds (Fawcett, 2006), as scikit-learn's `roc_curve` with
/// `drop_intermediate=False`.
public struct ROCCurve: Hashable, Sendable {
  /// The scores from which on class 1 is predicted, falling. The first is infinite, so that the curve
  /// starts at (0, 0); then every score that occurs stands once.
  public let thresholds: [Float]
  /// The share of class 0 that is predicted as class 1 at each threshold.
  public let falsePositiveRates: [Double]
  /// The share of class 1 that is predicted as class 1 at each threshold.
  public let truePositiveRates: [Double]

  /// The curve of scores for class 1.
  ///
  /// - Throws: `MetricError` where rows do not match, a class is not 0 or 1, a score is not finite or
  ///   a class has no rows.
  public init(truth: [Int], scores: [Float]) throws(MetricError) {
    let counts = try ThresholdCounts(truth: truth, scores: scores)
    guard counts.positives > 0 else { throw .oneClass(missing: 1) }
    guard counts.negatives > 0 else { throw .oneClass(missing: 0) }
    thresholds = [.infinity] + counts.thresholds
    falsePositiveRates = [0] + counts.falsePositives.map { Double($0) / Double(counts.negatives) }
    truePositiveRates = [0] + counts.truePositives.map { Double($0) / Double(counts.positives) }
  }

  /// The area under the curve by the trapezoidal rule.
  ///
  /// It is the probability that a row of class 1 scores higher than a row of class 0, where equal
  /// scores count half: the statistic U of Mann and Whitney (1947), divided by the number of pairs
  /// (Hanley and McNeil, 1982).
  public var area: Double {
    var area = 0.0
    for index in thresholds.indices.dropFirst() {
      let width = falsePositiveRates[index] - falsePositiveRates[index - 1]
      area += width * (truePositiveRates[index] + truePositiveRates[index - 1]) / 2
    }
    return area
  }
}
