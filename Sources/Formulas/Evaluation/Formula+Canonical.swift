extension Formula {
  /// What the formula gives for values under ASCII names: the same as `value`, without looking at
  /// every name again, for work that needs it a thousand times.
  ///
  /// - Throws: what `value` throws.
  public func value(canonicalNames values: [String: Value]) throws(FormulaError) -> Value {
    var work = Work()
    return try value(canonical: values, &work)
  }
}
