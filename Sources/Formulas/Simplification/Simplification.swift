extension Formula {
  /// The formula with like terms and factors put together and the arithmetic of its numbers done
  /// where the result can be written down: x·x + 0·y is x², but 1/3 stays.
  ///
  /// It is equal wherever the original is defined; x/x becomes 1. A formula whose simple form would
  /// exceed the limits, or that works on vectors and matrices, is returned as it is.
  public func simplified() -> Formula {
    let simple = expression.simplified()
    let isWithin = simple.isWithin(size: Self.sizeLimit, height: Self.heightLimit)
    return isWithin ? Formula(checked: simple) : self
  }
}

extension Expression {
  /// The simple form.
  func simplified() -> Expression {
    // x − x is 0 for a number, but a vector of 0s for a vector.
    guard firstArrayPart == nil else { return self }
    // Terms that cancel can leave a sum inside a sum, which a second round takes up.
    var (before, after) = (self, simplifiedOnce())
    for _ in 0..<3 where after != before { (before, after) = (after, after.simplifiedOnce()) }
    return after
  }

  /// One round, from the leaves upward.
  private func simplifiedOnce() -> Expression {
    let parts = children
    return parts.isEmpty ? self : withChildren(parts.map { $0.simplifiedOnce() }).combined()
  }

  /// The simple form of a node whose parts are simple.
  private func combined() -> Expression {
    switch self {
    case .number, .constant, .variable, .apply, .list, .index, .transposed: self
    case .negated, .binary(.sum, _, _), .binary(.difference, _, _):
      SumParts(self).expression ?? self
    case .binary(.product, _, _), .binary(.quotient, _, _), .binary(.elementProduct, _, _):
      ProductParts(self).expression ?? self
    case .binary(.power, let base, let exponent): Self.power(base, exponent) ?? self
    case .binary: self
    case .call(let function, let inner):
      inner.numericValue.flatMap { Self.known(function, $0) } ?? self
    }
  }

  private static func power(_ base: Expression, _ exponent: Expression) -> Expression? {
    if base == .number(1) { return base }
    guard let value = exponent.numericValue else { return nil }
    if value == 0 { return .number(1) }
    if value == 1 { return base }
    guard Exact.isWhole(value) else { return nil }
    switch base {
    case .number(let number): return whole(number, to: value)
    case .negated(let inner):
      let positive = power(inner, exponent) ?? .binary(.power, inner, exponent)
      let isEven = value.truncatingRemainder(dividingBy: 2) == 0
      return isEven ? positive : Expression.negated(positive).combined()
    case .binary(.power, let innermost, let first):
      guard let first = first.numericValue, Exact.isWhole(first),
        let product = Exact.product(first, value)
      else { return nil }
      let exponent = Expression.signed(product)
      return power(innermost, exponent) ?? .binary(.power, innermost, exponent)
    default: return nil
    }
  }

  private static func whole(_ number: Double, to exponent: Double) -> Expression? {
    guard exponent.magnitude <= 64, number != 0 || exponent > 0 else { return nil }
    var result: Double? = 1
    for _ in 0..<Int(exponent.magnitude) { result = result.flatMap { Exact.product($0, number) } }
    guard let result else { return nil }
    return exponent > 0
      ? .number(result) : ProductParts(.binary(.quotient, .number(1), .number(result))).expression
  }

  /// The values that everyone knows, such as √9, ln(1) and exp(0).
  private static func known(_ function: Function, _ number: Double) -> Expression? {
    let isKnown =
      switch function {
      case .abs, .relu, .sign, .step: true
      case .sqrt, .log2, .log10: Exact.isWhole(number)
      case .ln: number == 1
      case .exp, .sin, .cos, .tanh, .sigmoid: number == 0
      }
    guard isKnown else { return nil }
    let value = function.value(number)
    switch function {
    case .sqrt, .log2, .log10: guard Exact.isWhole(value) else { return nil }
    default: break
    }
    return value.isFinite ? .signed(value) : nil
  }
}
