import Glibc

/// What joins two parts of a formula.
public enum BinaryOperator: Hashable, Sendable, CaseIterable {
  /// left + right
  case sum
  /// left − right
  case difference
  /// left · right
  case product
  /// left / right
  case quotient
  /// left raised to the power right
  case power

  /// The result for two numbers; division by zero and the like give what `Double` gives.
  public func value(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .sum: left + right
    case .difference: left - right
    case .product: left * right
    case .quotient: left / right
    // Squares are most of what lessons raise to a power, and need no logarithm.
    case .power: right == 2 ? left * left : pow(left, right)
    }
  }
}
