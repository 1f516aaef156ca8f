extension Formula {
  /// The number that the formula gives for these values; infinite and undefined results are
  /// returned as they are. Names may be spelled either way.
  ///
  /// - Throws: the first name that has no value, or what does not go together, with its column; or
  ///   the shape of the result when that is no number.
  public func value(_ values: [String: Double]) throws(FormulaError) -> Double {
    let values = VariableName.canonicalKeys(values)
    if isScalar {
      do throws(FormulaError) {
        return try expression.value(values)
      } catch { throw located(error) { values[$0] == nil } }
    }
    var work = Work()
    let value = try value(canonical: values.mapValues { Value($0) }, &work)
    guard let number = value.number else {
      throw FormulaError(message: "the result is \(value.shape.phrase), not one number.")
    }
    return number
  }

  /// What the formula gives for numbers, vectors and matrices. Names may be spelled either way.
  ///
  /// - Throws: the first name that has no value, shapes that do not go together, or a place that
  ///   does not exist, with the column.
  @_disfavoredOverload  // Of no values at all, [:], it gives a number.
  public func value(_ values: [String: Value]) throws(FormulaError) -> Value {
    var work = Work()
    return try value(canonical: VariableName.canonicalKeys(values), &work)
  }

  /// The same for values under ASCII names.
  func value(
    canonical values: [String: Value], _ work: inout Work
  ) throws(FormulaError) -> Value {
    var evaluator = Evaluator(values: values, columns: columns, work: work)
    defer { work = evaluator.work }
    return try evaluator.value(expression)
  }

  /// The error, with the column of the first name that is meant by it.
  func located(_ error: FormulaError, _ isMeant: (String) -> Bool) -> FormulaError {
    guard error.column == nil, columns.count > 0 else { return error }
    var node = 0
    var waiting = [expression]
    while let next = waiting.popLast() {
      if case .variable(let name) = next, isMeant(name), node < columns.count {
        return error.at(column: columns[node])
      }
      node += 1
      waiting.append(contentsOf: next.children.reversed())
    }
    return error
  }
}

extension Expression {
  /// The number for values under ASCII names, of an expression without vectors and matrices.
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
    case .apply(.choose, let parts) where parts.count == 3:
      let (condition, yes, no) = (
        try parts[0].value(values), try parts[1].value(values), try parts[2].value(values)
      )
      return condition != 0 ? yes : no
    case .apply(let function, let parts) where function.isElementwise && parts.count == 2:
      return function.pair(try parts[0].value(values), try parts[1].value(values))
    case .apply, .list, .index, .transposed: throw .notScalar(self)
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

  /// A part of vectors and matrices where a formula of numbers is needed.
  static func notScalar(_ part: Expression) -> FormulaError {
    FormulaError(
      message: "this needs a formula of single numbers, but "
        + "\(part.printed(.ascii).quotable(limit: 40)) works on vectors or matrices.")
  }
}
