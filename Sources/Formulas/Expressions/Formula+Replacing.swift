extension Formula {
  /// The formula with a value wherever a part of it stands, as for a result that was rounded on the
  /// way; nil when there is no such part or the value is not finite.
  public func replacing(_ part: Formula, with value: Value) -> Formula? {
    guard value.entries.allSatisfy(\.isFinite) else { return nil }
    let replaced = expression.replacing([part.expression: value.signedExpression])
    guard replaced != expression,
      replaced.isWithin(size: Self.sizeLimit, height: Self.heightLimit)
    else { return nil }
    return Formula(checked: replaced)
  }
}

extension Expression {
  /// This with some parts replaced; inside of what was replaced nothing changes any more.
  func replacing(_ changes: [Expression: Expression]) -> Expression {
    if let changed = changes[self] { return changed }
    let parts = children
    return parts.isEmpty ? self : withChildren(parts.map { $0.replacing(changes) })
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
