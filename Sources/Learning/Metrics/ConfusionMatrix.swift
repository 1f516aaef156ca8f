/// How often each true class was predicted as each class: rows are true classes, columns predicted
/// ones, as in scikit-learn's `confusion_matrix`.
public struct ConfusionMatrix: Hashable, Sendable {
  /// The counts, true classes × predicted classes.
  public let counts: [[Int]]

  /// Counts the pairs of class numbers. Without any, all counts are 0.
  ///
  /// - Throws: `MetricError` where rows do not match or a number is not from 0 to `classes − 1`.
  public init(truth: [Int], predicted: [Int], classes: Int) throws(MetricError) {
    guard truth.count == predicted.count else {
      throw .rowCounts(truth: truth.count, predicted: predicted.count)
    }
    try MetricInputs.check(truth, classes: classes)
    try MetricInputs.check(predicted, classes: classes)
    var counts = Array(
      repeating: Array(repeating: 0, count: max(classes, 0)), count: max(classes, 0))
    for (actual, predicted) in zip(truth, predicted) { counts[actual][predicted] += 1 }
    self.counts = counts
  }

  /// How many classes there are.
  public var classes: Int { counts.count }

  /// How many examples were counted.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How often examples of one class were predicted as another.
  public subscript(truth truth: Int, predicted predicted: Int) -> Int { counts[truth][predicted] }

  /// How many examples of a class were predicted as it.
  public func truePositives(_ number: Int) -> Int { counts[number][number] }

  /// How many examples of other classes were predicted as this one.
  public func falsePositives(_ number: Int) -> Int {
    counts.reduce(0) { $0 + $1[number] } - counts[number][number]
  }

  /// How many examples of a class were predicted as others.
  public func falseNegatives(_ number: Int) -> Int { support(number) - counts[number][number] }

  /// How many examples of other classes were predicted as others.
  public func trueNegatives(_ number: Int) -> Int {
    total - support(number) - falsePositives(number)
  }

  /// How many examples of a class there are.
  public func support(_ number: Int) -> Int { counts[number].reduce(0, +) }
}
