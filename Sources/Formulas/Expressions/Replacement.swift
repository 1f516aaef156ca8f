extension Formula {
  /// The formula with other formulas in the place of names, such as `w·x + b − y` for `e`; nil when
  /// it becomes too long.
  public func replacing(_ formulas: [String: Formula]) -> Formula? {
    let changed = expression.mapLeaves { leaf in
      guard case .variable(let name) = leaf, let formula = formulas[name] else { return leaf }
      return formula.expression
    }
    guard changed.isWithin(size: Self.twinSizeLimit, height: Self.heightLimit) else { return nil }
    return Formula(checked: changed)
  }
}
