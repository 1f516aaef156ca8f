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

  /// The same with vectors and matrices: short ones are written out, long ones stay names with
  /// their shape, as in "mean(e(200)·x(200))".
  @_disfavoredOverload
  public func substituted(
    _ values: [String: Value], notation: Notation = .unicode, digits: Int = 6
  ) -> String {
    let values = VariableName.canonicalKeys(values)
    var labels: [String: String] = [:]
    for (name, value) in values where value.entries.count > Self.writtenOutLimit {
      labels[name] = "\(VariableName.printed(name, notation))(\(value.shape))"
    }
    let filled = expression.mapLeaves { leaf in
      guard case .variable(let name) = leaf, labels[name] == nil, let value = values[name] else {
        return leaf
      }
      return value.expression
    }
    return Printer(notation: notation, digits: digits, labels: labels).piece(filled).text
  }

  /// How many entries a vector or matrix may have to be written out.
  static let writtenOutLimit = 12
}
