import Glibc

/// What joins two parts of a formula.
public enum BinaryOperator: Hashable, Sendable, CaseIterable {
  /// left + right
  case sum
  /// left − right
  case difference
  /// left · right, element by element
  case product
  /// left / right
  case quotient
  /// left raised to the power right
  case power
  /// left ∘ right: `product` under the sign that says "element by element"
  case elementProduct
  /// left @ right: the product of matrices and vectors
  case matrixProduct
  /// 1 where left < right, otherwise 0
  case less
  /// 1 where left ≤ right, otherwise 0
  case lessOrEqual
  /// 1 where left > right, otherwise 0
  case greater
  /// 1 where left ≥ right, otherwise 0
  case greaterOrEqual
  /// 1 where left and right are equal, otherwise 0
  case equal
  /// 1 where left and right differ, otherwise 0
  case notEqual

  /// Whether it compares, giving 1 or 0.
  public var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
    default: false
    }
  }

  /// The result for two numbers; division by zero and the like give what `Double` gives.
  public func value(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .sum: left + right
    case .difference: left - right
    case .product, .elementProduct, .matrixProduct: left * right
    case .quotient: left / right
    // Squares are most of what lessons raise to a power, and need no logarithm.
    case .power: right == 2 ? left * left : pow(left, right)
    case .less: left < right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    }
  }

  /// The sign that stands for it.
  public func sign(_ notation: Notation) -> String {
    switch self {
    case .sum: "+"
    case .difference: notation.minus
    case .product: notation.times
    case .quotient: "/"
    case .power: "^"
    case .elementProduct: notation == .unicode ? "∘" : ".*"
    case .matrixProduct: "@"
    case .less: "<"
    case .lessOrEqual: notation == .unicode ? "≤" : "<="
    case .greater: ">"
    case .greaterOrEqual: notation == .unicode ? "≥" : ">="
    case .equal: "=="
    case .notEqual: notation == .unicode ? "≠" : "!="
    }
  }
}
