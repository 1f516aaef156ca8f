private import Glibc
public import Tensors

/// The mean negative logarithm of the probability that was given to the true class, also called
/// cross-entropy (Bishop, 2006, eq. 4.90 and 4.108), in nats.
///
/// Probabilities are clipped to `clip … 1 − clip`, so that a certain mistake costs much and not
/// infinitely much. The standard clip is 2⁻²³, the step of `Float` at 1, which scikit-learn takes for
/// single precision. Rows are not made to add up to 1.
public enum LogLoss {
  /// The step of `Float` at 1.
  public static let standardClip = 0x1p-23

  /// The loss of probabilities of class 1.
  ///
  /// - Throws: `MetricError` where rows do not match, a class is not 0 or 1, or a number is no
  ///   probability.
  public static func binary(
    truth: [Int], probabilities: [Float], clip: Double = standardClip
  ) throws(MetricError) -> Double {
    try MetricInputs.check(truth, rows: probabilities.count, classes: 2)
    try check(probabilities, width: 1)
    var sum = 0.0
    for (number, probability) in zip(truth, probabilities) {
      let clipped = clipped(Double(probability), clip)
      sum -= log(number == 1 ? clipped : 1 - clipped)
    }
    return sum / Double(truth.count)
  }

  /// The loss of probabilities, examples × classes.
  ///
  /// - Throws: `MetricError` where rows do not match, a class has no column, or a number is no
  ///   probability.
  public static func multiclass(
    truth: [Int], probabilities: Tensor, clip: Double = standardClip
  ) throws(MetricError) -> Double {
    try MetricInputs.check(truth, scores: probabilities)
    let classes = probabilities.shape[1]
    try check(probabilities.values, width: classes)
    var sum = 0.0
    for (row, number) in truth.enumerated() {
      sum -= log(clipped(Double(probabilities.values[row * classes + number]), clip))
    }
    return sum / Double(truth.count)
  }

  private static func check(_ probabilities: [Float], width: Int) throws(MetricError) {
    try MetricInputs.checkFinite(probabilities, width: width)
    if let index = probabilities.firstIndex(where: { $0 < 0 || $0 > 1 }) {
      throw .probability(row: index / width, value: probabilities[index])
    }
  }

  private static func clipped(_ probability: Double, _ clip: Double) -> Double {
    min(max(probability, clip), 1 - clip)
  }
}
