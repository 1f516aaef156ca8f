extension Formula {
  /// The formula with a value where one of its parts stands, as for a result that was rounded on the
  /// way; nil when there is no such part or the value is not finite.
  public func replacing(partAt path: [Int], with value: Value) -> Formula? {
    guard value.entries.allSatisfy(\.isFinite),
      let replaced = expression.replacing(path[...], with: value.signedExpression),
      replaced.isWithin(size: Self.sizeLimit, height: Self.heightLimit)
    else { return nil }
    return Formula(checked: replaced)
  }
}

extension Expression {
  fileprivate func replacing(_ path: ArraySlice<Int>, with other: Expression) -> Expression? {
    guard let index = path.first else { return other }
    var parts = children
    guard parts.indices.contains(index),
      let changed = parts[index].replacing(path.dropFirst(), with: other)
    else { return nil }
    parts[index] = changed
    return withChildren(parts)
  }
}

extension Value {
  /// The value as a tree in which no number is negative.
  fileprivate var signedExpression: Expression {
    expression.mapLeaves { leaf in
      if case .number(let number) = leaf { .signed(number) } else { leaf }
    }
  }
}
