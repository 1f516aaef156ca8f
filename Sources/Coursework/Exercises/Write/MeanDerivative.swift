internal import Formulas

extension Formula {
  /// The derivative by a name as a formula, also of sums and means over examples, such as
  /// `mean((w*x + b - y)^2)/2`; nil where it cannot be written down.
  ///
  /// Names are taken to be numbers, or vectors that are worked on entry by entry.
  func slope(by name: String) -> Formula? {
    if isScalar { return try? derivative(by: name) }
    guard let slope = Self.slope(expression, by: name, depth: 0) else { return nil }
    return Formula(slope).simplified()
  }

  private static func slope(_ part: Expression, by name: String, depth: Int) -> Expression? {
    guard depth < heightLimit else { return nil }
    func inner(_ part: Expression) -> Expression? { slope(part, by: name, depth: depth + 1) }
    guard part.names(name) else { return .number(0) }
    switch part {
    case .negated(let one): return inner(one).map { .negated($0) }
    case .apply(let function, let parts)
    where (function == .mean || function == .sum) && parts.count == 1:
      let formula = Formula(parts[0])
      guard formula.isScalar, let slope = try? formula.derivative(by: name) else { return nil }
      // A number in front stands before the mean, where it may be cancelled.
      guard let (factor, rest) = slope.expression.numberInFront else {
        return .apply(function, [slope.expression])
      }
      return .binary(.product, .number(factor), .apply(function, [rest]))
    case .binary(let sign, let left, let right):
      switch sign {
      case .sum, .difference:
        guard let left = inner(left), let right = inner(right) else { return nil }
        if right == .number(0) { return left }
        if left == .number(0) { return sign == .sum ? right : .negated(right) }
        return .binary(sign, left, right)
      case .product where !left.names(name):
        return inner(right).map { .binary(.product, left, $0) }
      case .product where !right.names(name):
        return inner(left).map { .binary(.product, $0, right) }
      case .quotient where !right.names(name):
        return inner(left).map { divided($0, by: right) }
      default: break
      }
    default: break
    }
    let formula = Formula(part)
    return formula.isScalar ? (try? formula.derivative(by: name))?.expression : nil
  }

  /// A quotient, with the number in front cancelled where nothing is left of the division.
  private static func divided(_ above: Expression, by below: Expression) -> Expression {
    guard case .number(let divisor) = below, let (factor, rest) = above.numberInFront,
      divisor != 0, (factor / divisor).rounded() == factor / divisor
    else { return .binary(.quotient, above, below) }
    return factor == divisor ? rest : .binary(.product, .number(factor / divisor), rest)
  }
}

extension Expression {
  /// The number that a product begins with, and what is left of the product.
  fileprivate var numberInFront: (factor: Double, rest: Expression)? {
    guard case .binary(.product, let left, let right) = self else { return nil }
    if case .number(let factor) = left { return (factor, right) }
    guard let (factor, rest) = left.numberInFront else { return nil }
    return (factor, .binary(.product, rest, right))
  }

  /// Whether a name stands in it.
  fileprivate func names(_ name: String) -> Bool {
    var waiting = [self]
    while let next = waiting.popLast() {
      if next == .variable(name) { return true }
      waiting.append(contentsOf: next.children)
    }
    return false
  }
}
