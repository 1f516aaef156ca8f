/// A formula as a tree: what is worked out, in which order.
///
/// Trees that come out of `Formula` are at most `Formula.heightLimit` high and hold no negative
/// numbers: −3 is the number 3, negated.
public indirect enum Expression: Hashable, Sendable {
  /// A number as it was written, such as 0.5.
  case number(Double)
  /// A number that has a name of its own, such as π.
  case constant(Constant)
  /// A quantity, by its ASCII name: `x1`, `eta`, `yhat`, `w'`.
  case variable(String)
  /// The opposite of an expression.
  case negated(Expression)
  /// Two expressions joined by + − · / or ^.
  case binary(BinaryOperator, Expression, Expression)
  /// A function of one expression.
  case call(Function, Expression)
}

extension Expression {
  /// The parts directly below this one, from left to right.
  var children: [Expression] {
    switch self {
    case .number, .constant, .variable: []
    case .negated(let inner), .call(_, let inner): [inner]
    case .binary(_, let left, let right): [left, right]
    }
  }

  /// The same node over other parts, as many as `children` gives.
  func withChildren(_ parts: [Expression]) -> Expression {
    precondition(parts.count == children.count, "a node keeps its number of parts")
    return switch self {
    case .number, .constant, .variable: self
    case .negated: .negated(parts[0])
    case .call(let function, _): .call(function, parts[0])
    case .binary(let binary, _, _): .binary(binary, parts[0], parts[1])
    }
  }

  /// The same tree with its numbers, constants and variables changed by `change`.
  func mapLeaves(_ change: (Expression) -> Expression) -> Expression {
    let parts = children
    return parts.isEmpty ? change(self) : withChildren(parts.map { $0.mapLeaves(change) })
  }

  /// The names of the quantities, in the order in which they first appear.
  var variables: [String] {
    var seen: Set<String> = []
    var names: [String] = []
    var waiting = [self]
    while let next = waiting.popLast() {
      if case .variable(let name) = next, seen.insert(name).inserted { names.append(name) }
      waiting.append(contentsOf: next.children.reversed())
    }
    return names
  }

  /// The number this is, when it is a number with or without a minus sign.
  var numericValue: Double? {
    switch self {
    case .number(let value): value
    case .negated(.number(let value)): -value
    default: nil
    }
  }

  /// A number as a tree: negative ones as the opposite of a positive one.
  static func signed(_ value: Double) -> Expression {
    value < 0 ? .negated(.number(-value)) : .number(value.magnitude)
  }
}
