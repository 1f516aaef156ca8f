/// What is predicted as class 1 at every threshold that makes a difference, highest first.
struct ThresholdCounts: Hashable, Sendable {
  /// The scores that occur, falling; equal scores stand here once.
  let thresholds: [Float]
  /// How many rows of class 1 score at least the threshold.
  let truePositives: [Int]
  /// How many rows of class 0 score at least the threshold.
  let falsePositives: [Int]

  /// Counts rows by their scores for class 1.
  ///
  /// - Throws: `MetricError` where rows do not match or are none, a class is not 0 or 1, or a score
  ///   is not finite.
  init(truth: [Int], scores: [Float]) throws(MetricError) {
    try MetricInputs.check(truth, rows: scores.count, classes: 2)
    try MetricInputs.checkFinite(scores)
    var thresholds: [Float] = []
    var (positives, negatives): ([Int], [Int]) = ([], [])
    var (positive, negative) = (0, 0)
    for row in scores.indices.sorted(by: { scores[$0] > scores[$1] }) {
      if truth[row] == 1 { positive += 1 } else { negative += 1 }
      if scores[row] == thresholds.last {
        positives[positives.count - 1] = positive
        negatives[negatives.count - 1] = negative
      } else {
        thresholds.append(scores[row])
        positives.append(positive)
        negatives.append(negative)
      }
    }
    self.thresholds = thresholds
    (truePositives, falsePositives) = (positives, negatives)
  }

  /// How many rows are of class 1.
  var positives: Int { truePositives.last ?? 0 }
  /// How many rows are of class 0.
  var negatives: Int { falsePositives.last ?? 0 }
}
