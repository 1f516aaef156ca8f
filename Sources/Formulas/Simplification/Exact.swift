/// Arithmetic on the numbers of a formula as they are written: 0.1 · 3 is 0.3, not
/// 0.30000000000000004, and 1/3 has no result, so it stays a fraction.
enum Exact {
  /// left + right, when it can be written down.
  static func sum(_ left: Double, _ right: Double) -> Double? {
    guard left != -right else { return 0 }
    return clean(left + right, precision: max(left.magnitude, right.magnitude).ulp)
  }

  /// left · right, when it can be written down.
  static func product(_ left: Double, _ right: Double) -> Double? {
    left == 0 || right == 0 ? 0 : clean(left * right, precision: (left * right).ulp)
  }

  /// left / right, when it can be written down; right is not 0.
  static func quotient(_ left: Double, _ right: Double) -> Double? {
    left == 0 ? 0 : clean(left / right, precision: (left / right).ulp)
  }

  /// Whether this is a whole number whose neighbours are whole numbers too.
  static func isWhole(_ value: Double) -> Bool {
    value == value.rounded() && value.magnitude < 9e15
  }

  /// The number of at most twelve digits that a result stands for, give or take a bit or two of
  /// `precision`.
  private static func clean(_ result: Double, precision: Double) -> Double? {
    guard result.isNormal else { return nil }
    if isWhole(result) { return result }
    var digits = DecimalDigits(result.magnitude)
    digits.round(to: 15)
    guard digits.digits.count <= 12, let rounded = digits.value else { return nil }
    guard (rounded - result.magnitude).magnitude <= 2 * precision else { return nil }
    return result < 0 ? -rounded : rounded
  }
}
