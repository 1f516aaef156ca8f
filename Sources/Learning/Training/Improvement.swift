/// When a number that is watched has become better.
enum Improvement {
  /// Whether a value is better than the best so far by more than a change; anything that is a number
  /// is better than nothing.
  static func isBetter(
    _ value: Double, than best: Double?, by change: Double, smallerIsBetter: Bool
  ) -> Bool {
    guard let best else { return !value.isNaN }
    return smallerIsBetter ? value + change < best : value - change > best
  }
}
