extension Formula {
  /// What the formula gives when it may take so many operations on single numbers, for formulas that
  /// somebody typed and that are worked out many times.
  ///
  /// - Throws: as `value(_:)`, or that it takes too many operations.
  public func value(
    _ values: [String: Value], operations: Int
  ) throws(FormulaError) -> Value {
    var work = Work(limit: min(max(0, operations), Work.limit))
    return try value(canonical: VariableName.canonicalKeys(values), &work)
  }
}
