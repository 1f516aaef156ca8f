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
  /// Two expressions joined by + − · / ^ ∘ @ or a comparison.
  case binary(BinaryOperator, Expression, Expression)
  /// A function of one expression; a vector or matrix gives one of the same shape.
  case call(Function, Expression)
  /// A function of whole vectors and matrices, or of several expressions; as many as it takes.
  case apply(ArrayFunction, [Expression])
  /// A vector of numbers, or a matrix of rows; at least one.
  case list([Expression])
  /// Entries, rows or columns of an expression; at least one selector.
  case index(Expression, [Selector])
  /// Rows for columns.
  case transposed(Expression)
}

extension Expression {
  /// The parts directly below this one, from left to right; of an index, what is indexed and then
  /// the expressions in the brackets.
  public var children: [Expression] {
    switch self {
    case .number, .constant, .variable: []
    case .negated(let inner), .call(_, let inner), .transposed(let inner): [inner]
    case .binary(_, let left, let right): [left, right]
    case .apply(_, let parts), .list(let parts): parts
    case .index(let base, let selectors): [base] + selectors.flatMap(\.children)
    }
  }

  /// The same node over other parts, as many as `children` gives.
  func withChildren(_ parts: [Expression]) -> Expression {
    precondition(parts.count == children.count, "a node keeps its number of parts")
    switch self {
    case .number, .constant, .variable: return self
    case .negated: return .negated(parts[0])
    case .call(let function, _): return .call(function, parts[0])
    case .binary(let binary, _, _): return .binary(binary, parts[0], parts[1])
    case .apply(let function, _): return .apply(function, parts)
    case .list: return .list(parts)
    case .transposed: return .transposed(parts[0])
    case .index(_, let selectors):
      var rest = parts.dropFirst()
      let changed = selectors.map { selector in
        let count = selector.children.count
        defer { rest = rest.dropFirst(count) }
        return selector.withChildren(rest.prefix(count))
      }
      return .index(parts[0], changed)
    }
  }

  /// Whether every node has the number of parts that it needs.
  var isWellFormed: Bool {
    let isSound =
      switch self {
      case .apply(let function, let parts): function.arity.contains(parts.count)
      case .list(let parts): !parts.isEmpty
      case .index(_, let selectors): (1...2).contains(selectors.count)
      default: true
      }
    return isSound && children.allSatisfy(\.isWellFormed)
  }

  /// The first part, in reading order, that only vectors and matrices have; nil when the formula
  /// gives a number for numbers and can be differentiated and compiled.
  var firstArrayPart: Expression? {
    var waiting = [self]
    while let next = waiting.popLast() {
      switch next {
      case .list, .index, .transposed, .binary(.matrixProduct, _, _): return next
      case .apply(let function, _) where !function.isElementwise: return next
      default: waiting.append(contentsOf: next.children.reversed())
      }
    }
    return nil
  }

  /// The part that a path of child indexes leads to; nil when there is none.
  func part(at path: some Collection<Int>) -> Expression? {
    var part = self
    for index in path {
      let parts = part.children
      guard parts.indices.contains(index) else { return nil }
      part = parts[index]
    }
    return part
  }

  /// How many nodes the tree has.
  var size: Int {
    var size = 0
    var waiting = [self]
    while let next = waiting.popLast() {
      size += 1
      waiting.append(contentsOf: next.children)
    }
    return size
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
