/// A product or quotient taken apart: a coefficient, and bases with numeric exponents.
struct ProductParts {
  /// More factors than this are left as they stand; it keeps trees from growing too high.
  static let countLimit = 100

  private(set) var coefficient = Coefficient.one
  private var factors: [(base: Expression, exponent: Double)] = []
  private var places: [Expression: Int] = [:]
  private var isUndefined = false

  /// Takes apart an expression whose parts are simplified.
  init(_ expression: Expression) {
    add(expression, inverted: false)
  }

  /// Whether nothing but a number is left.
  var isNumber: Bool { factors.allSatisfy { $0.exponent == 0 } && !isUndefined }

  /// The same factors behind another coefficient.
  func with(_ coefficient: Coefficient) -> ProductParts {
    var parts = self
    parts.coefficient = coefficient
    return parts
  }

  private mutating func add(_ expression: Expression, inverted: Bool) {
    let exponent: Double = inverted ? -1 : 1
    switch expression {
    case .number(let value): multiply(by: value, inverted: inverted)
    case .negated(let inner):
      coefficient = coefficient.negated
      add(inner, inverted: inverted)
    case .binary(.product, let left, let right), .binary(.elementProduct, let left, let right):
      add(left, inverted: inverted)
      add(right, inverted: inverted)
    case .binary(.quotient, let left, let right):
      add(left, inverted: inverted)
      add(right, inverted: !inverted)
    case .binary(.power, let base, let power):
      if let value = power.numericValue {
        multiply(by: base, to: value * exponent)
      } else {
        multiply(by: expression, to: exponent)
      }
    default: multiply(by: expression, to: exponent)
    }
  }

  private mutating func multiply(by number: Double, inverted: Bool) {
    if inverted, number == 0 {
      isUndefined = true
      return
    }
    let factor = inverted ? Coefficient(1, over: number) : Coefficient(number)
    if let product = coefficient.times(factor) {
      coefficient = product
    } else {
      multiply(by: .number(number), to: inverted ? -1 : 1)
    }
  }

  private mutating func multiply(by base: Expression, to exponent: Double) {
    if let place = places[base] {
      if let sum = Exact.sum(factors[place].exponent, exponent) {
        factors[place].exponent = sum
        return
      }
    } else {
      places[base] = factors.count
    }
    factors.append((base, exponent))
  }

  /// The factors without the coefficient, for telling like terms; nil for a number.
  var rest: Expression? { isNumber ? nil : with(.one).expression }

  /// The product put together again; nil when it divides by 0 or has too many factors.
  var expression: Expression? {
    guard !isUndefined, factors.count <= Self.countLimit else { return nil }
    if coefficient.numerator == 0 { return .number(0) }
    var above = factors.filter { $0.exponent > 0 }.map { Self.raised($0.base, $0.exponent) }
    var below = factors.filter { $0.exponent < 0 }.map { Self.raised($0.base, -$0.exponent) }
    let front = coefficient.numerator.magnitude
    if front != 1 || above.isEmpty { above.insert(.number(front), at: 0) }
    if coefficient.denominator != 1 { below.insert(.number(coefficient.denominator), at: 0) }
    var whole = Self.product(above)
    if !below.isEmpty { whole = .binary(.quotient, whole, Self.product(below)) }
    return coefficient.numerator < 0 ? .negated(whole) : whole
  }

  private static func raised(_ base: Expression, _ exponent: Double) -> Expression {
    exponent == 1 ? base : .binary(.power, base, .number(exponent))
  }

  private static func product(_ factors: [Expression]) -> Expression {
    factors.dropFirst().reduce(factors.first ?? .number(1)) { .binary(.product, $0, $1) }
  }
}
