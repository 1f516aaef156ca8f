extension Formula {
  /// The number that the formula gives for these values; infinite and undefined results are
  /// returned as they are. Names may be spelled either way.
  ///
  /// - Throws: the first name that has no value.
  public func value(_ values: [String: Double]) throws(FormulaError) -> Double {
    try expression.value(VariableName.canonicalKeys(values))
  }
}

extension Expression {
  /// The number for values under ASCII names.
  func value(_ values: [String: Double]) throws(FormulaError) -> Double {
    switch self {
    case .number(let value): return value
    case .constant(let constant): return constant.value
    case .variable(let name):
      guard let value = values[name] else { throw .unknownName(name, known: Array(values.keys)) }
      return value
    case .negated(let inner): return -(try inner.value(values))
    case .binary(let binary, let left, let right):
      return binary.value(try left.value(values), try right.value(values))
    case .call(let function, let inner): return function.value(try inner.value(values))
    }
  }
}

extension FormulaError {
  /// A name without a value, and the names that have one.
  static func unknownName(_ name: String, known: [String]) -> FormulaError {
    var message = "the name \(VariableName.printed(name, .ascii).quotable(limit: 40)) has no value."
    let shown = known.sorted().prefix(8).map { $0.quotable() }
    if !shown.isEmpty {
      let more = known.count > shown.count ? ", …" : ""
      message += " These have one: \(shown.joined(separator: ", "))\(more)."
    }
    if name == "e" { message += " For Euler's number write exp(1)." }
    return FormulaError(message: message)
  }
}
