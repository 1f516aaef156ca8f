internal import Formulas
internal import Plots

/// Formulas of lessons and students, set as in print.
extension Mathematics {
  /// A line of a calculation: `w′ = w − η·dw`.
  init(_ assignment: Assignment) {
    let right = Mathematics(assignment.formula.expression)
    self = .comparison(Self.name(assignment.name), "=", right)
  }

  /// What an expression says.
  init(_ expression: Expression) {
    self = Self.set(expression)
  }

  private static func name(_ name: String) -> Mathematics {
    .symbol(VariableName.printed(name))
  }

  private static func set(_ expression: Expression) -> Mathematics {
    switch expression {
    case .number(let value): return .number(Formula(.number(value)).printed())
    case .constant(let constant): return name(constant.rawValue)
    case .variable(let variable): return name(variable)
    case .negated(let inner): return .row(["−", held(inner, by: .product)])
    case .call(let function, let inner): return call(function.rawValue, [set(inner)])
    case .apply(let function, let parts): return apply(function, parts)
    case .transposed(let inner): return .transposed(held(inner, by: .power))
    case .list(let entries): return list(entries)
    case .index(let base, let selectors): return index(base, selectors)
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    }
  }

  private static func binary(
    _ sign: BinaryOperator, _ left: Expression, _ right: Expression
  ) -> Mathematics {
    switch sign {
    case .quotient: return .fraction(set(left), set(right))
    case .power: return .superscript(held(left, by: .power), set(right))
    case .sum: return .row(flat(set(left)) + ["+"] + flat(held(right, by: .product)))
    case .difference: return .row(flat(set(left)) + ["−"] + flat(held(right, by: .product)))
    case .product, .elementProduct, .matrixProduct:
      let mark: Mathematics =
        sign == .product ? .operator("·") : sign == .elementProduct ? "∘" : "@"
      return .row([held(left, by: .product), mark, held(right, by: .negation)])
    default: return .comparison(set(left), sign.sign(.ascii), set(right))
    }
  }

  private static func flat(_ formula: Mathematics) -> [Mathematics] {
    if case .row(let items) = formula { return items }
    return [formula]
  }

  /// How tightly an expression must hold together to need no brackets.
  private enum Hold { case product, negation, power }

  private static func held(_ expression: Expression, by hold: Hold) -> Mathematics {
    isLoose(expression, hold) ? .parenthesised(set(expression)) : set(expression)
  }

  private static func isLoose(_ expression: Expression, _ hold: Hold) -> Bool {
    switch expression {
    case .negated: true
    case .binary(let sign, _, _):
      switch sign {
      case .sum, .difference: true
      case .quotient, .power: hold == .power
      case .product, .elementProduct, .matrixProduct: hold != .product
      default: true
      }
    default: false
    }
  }

  private static func apply(_ function: ArrayFunction, _ parts: [Expression]) -> Mathematics {
    switch (function, parts.count) {
    case (.sum, 1): .sum(of: held(parts[0], by: .product))
    case (.dot, 2): .row([held(parts[0], by: .power), "·", held(parts[1], by: .power)])
    default: call(function.rawValue, parts.map(set))
    }
  }

  /// Rows of a matrix, or the entries of a vector beside each other.
  private static func list(_ entries: [Expression]) -> Mathematics {
    let rows = entries.map { entry -> [Mathematics]? in
      guard case .list(let inner) = entry else { return nil }
      return inner.map(set)
    }
    let matrix = rows.compactMap { $0 }
    if matrix.count == rows.count { return .matrix(matrix) }
    return .matrix([entries.map(set)])
  }

  private static func index(_ base: Expression, _ selectors: [Selector]) -> Mathematics {
    let inner = selectors.map { selector -> Mathematics in
      switch selector {
      case .at(let place): return set(place)
      case .range(let from, let to):
        return .row([from.map(set) ?? .text(""), .text(":"), to.map(set) ?? .text("")])
      }
    }
    return .indexed(held(base, by: .power), inner)
  }
}
