internal import Formulas

extension Formula {
  /// What the formula gives for these values; nil when a name has none.
  ///
  /// What is nothing but the rounding of binary numbers, as in 0.3 − 0.1·3, is 0: a student who
  /// answers 0 is right.
  func result(_ values: [String: Double]) -> Double? {
    guard let value = try? value(values) else { return nil }
    let largest = variables.compactMap { values[$0]?.magnitude }.max() ?? 0
    return value.magnitude < 1e-14 * largest ? 0 : value
  }
}
