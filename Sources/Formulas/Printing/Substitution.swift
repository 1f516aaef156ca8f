extension Formula {
  /// The formula with numbers in the place of names: "5 − 0.1·(−10)". Names without a value stay.
  ///
  /// Numbers have at most `digits` significant digits, so the text shows the arithmetic and need
  /// not give the exact result.
  public func substituted(
    _ values: [String: Double], notation: Notation = .unicode, digits: Int = 6
  ) -> String {
    let values = VariableName.canonicalKeys(values)
    let filled = expression.mapLeaves { leaf in
      guard case .variable(let name) = leaf, let value = values[name] else { return leaf }
      return .number(value)
    }
    return Printer(notation: notation, digits: digits).piece(filled).text
  }
}
