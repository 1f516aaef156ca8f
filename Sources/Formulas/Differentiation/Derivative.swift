extension Formula {
  /// The most nodes a derivative may have before it is simplified. Those of lessons have under 100.
  static let derivativeSizeLimit = 5_000

  /// The derivative by one of the quantities, simplified: that of x₁² by x₁ is 2·x₁.
  ///
  /// The others count as constants. The derivative of `abs` at 0 is taken as 0, and so is that of
  /// `relu`.
  ///
  /// - Throws: that the formula works on vectors or matrices, or that the derivative is too long to be
  ///   written down, as that of thirty functions inside each other can be.
  public func derivative(by variable: String) throws(FormulaError) -> Formula {
    if let part = expression.firstArrayPart { throw .notScalar(part) }
    let name = VariableName.canonical(variable) ?? variable
    guard let slope = try Differentiation(variable: name).both(expression).slope else {
      return Formula(checked: .number(0))
    }
    let simple = slope.expression.simplified()
    guard simple.isWithin(size: Self.sizeLimit, height: Self.heightLimit) else {
      throw Differentiation.tooLong
    }
    return Formula(checked: simple)
  }
}

/// Works out value and slope together, from the leaves upward.
private struct Differentiation {
  let variable: String

  static let tooLong = FormulaError(
    message: "the derivative of this formula is too long to be written down. "
      + "Work out some parts of the formula in lines of their own.")

  /// An expression and its derivative, which is nil where it is 0.
  struct Both {
    let value: Measured
    let slope: Measured?
  }

  func both(_ expression: Expression) throws(FormulaError) -> Both {
    let both: Both
    switch expression {
    case .number, .constant: both = Both(value: Measured(expression), slope: nil)
    case .variable(let name):
      both = Both(
        value: Measured(expression), slope: name == variable ? Measured(.number(1)) : nil)
    case .negated(let inner):
      let inner = try self.both(inner)
      both = Both(
        value: Measured(negating: inner.value), slope: inner.slope.map { Measured(negating: $0) })
    case .call(let function, let inner):
      let inner = try self.both(inner)
      let slope = inner.slope.flatMap { slope in
        function.derivative(at: inner.value).map { times($0, slope) }
      }
      both = Both(value: Measured(calling: function, inner.value), slope: slope)
    case .binary(let binary, let left, let right):
      let (left, right) = (try self.both(left), try self.both(right))
      both = Both(
        value: Measured(binary, left.value, right.value), slope: slope(binary, left, right))
    case .apply(.choose, let parts):
      both = try chosen(parts)
    case .apply(let function, let parts):
      both = try largerOrSmaller(function, parts)
    case .list, .index, .transposed: throw .notScalar(expression)
    }
    if let slope = both.slope, slope.size > Formula.derivativeSizeLimit { throw Self.tooLong }
    return both
  }

  private func slope(_ binary: BinaryOperator, _ left: Both, _ right: Both) -> Measured? {
    switch binary {
    case .sum: plus(left.slope, right.slope)
    case .difference: plus(left.slope, right.slope.map { Measured(negating: $0) })
    // Where a comparison jumps it has no derivative; elsewhere it is 0.
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .matrixProduct: nil
    case .product, .elementProduct:
      plus(
        left.slope.map { times($0, right.value) }, right.slope.map { times(left.value, $0) })
    case .quotient: quotient(left, right)
    case .power: power(left, right)
    }
  }

  /// The derivative of the branch that is taken.
  private func chosen(_ parts: [Expression]) throws(FormulaError) -> Both {
    let (condition, yes, no) = (try both(parts[0]), try both(parts[1]), try both(parts[2]))
    let zero = Measured(.number(0))
    let slope =
      yes.slope == nil && no.slope == nil
      ? nil
      : Measured(
        applying: .choose, [condition.value, yes.slope ?? zero, no.slope ?? zero])
    return Both(
      value: Measured(applying: .choose, [condition.value, yes.value, no.value]), slope: slope)
  }

  /// The derivative of the value that wins.
  private func largerOrSmaller(
    _ function: ArrayFunction, _ parts: [Expression]
  ) throws(FormulaError) -> Both {
    let (left, right) = (try both(parts[0]), try both(parts[1]))
    let zero = Measured(.number(0))
    let wins = Measured(function == .maximum ? .greater : .less, left.value, right.value)
    let slope =
      left.slope == nil && right.slope == nil
      ? nil : Measured(applying: .choose, [wins, left.slope ?? zero, right.slope ?? zero])
    return Both(value: Measured(applying: function, [left.value, right.value]), slope: slope)
  }

  private func quotient(_ left: Both, _ right: Both) -> Measured? {
    let byLeft = left.slope.map { Measured(.quotient, $0, right.value) }
    let byRight = right.slope.map { slope in
      let square = Measured(.power, right.value, Measured(.number(2)))
      return Measured(negating: Measured(.quotient, times(left.value, slope), square))
    }
    guard let slope = left.slope, let other = right.slope else { return plus(byLeft, byRight) }
    // One fraction, as it is taught.
    let above = Measured(
      .difference, times(slope, right.value), times(left.value, other))
    return Measured(.quotient, above, Measured(.power, right.value, Measured(.number(2))))
  }

  private func power(_ base: Both, _ exponent: Both) -> Measured? {
    let byBase = base.slope.map { slope in
      times(
        Measured(
          .product, exponent.value,
          Measured(.power, base.value, lessOne(exponent.value))), slope)
    }
    let byExponent = exponent.slope.map { slope in
      let whole = Measured(.power, base.value, exponent.value)
      return times(Measured(.product, whole, Measured(calling: .ln, base.value)), slope)
    }
    return plus(byBase, byExponent)
  }

  private func lessOne(_ exponent: Measured) -> Measured {
    guard let value = exponent.expression.numericValue, let less = Exact.sum(value, -1) else {
      return Measured(.difference, exponent, Measured(.number(1)))
    }
    let number = Measured(.number(less.magnitude))
    return less < 0 ? Measured(negating: number) : number
  }

  private func plus(_ left: Measured?, _ right: Measured?) -> Measured? {
    guard let left else { return right }
    guard let right else { return left }
    return Measured(.sum, left, right)
  }

  private func times(_ left: Measured, _ right: Measured) -> Measured {
    if left.expression == .number(1) { return right }
    if right.expression == .number(1) { return left }
    return Measured(.product, left, right)
  }
}
