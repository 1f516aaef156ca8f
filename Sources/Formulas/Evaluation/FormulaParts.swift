/// A part of a formula, what it is worked out from and what it gives.
public struct EvaluatedPart: Hashable, Sendable {
  /// The child indexes that lead to it from the whole formula; empty for the whole.
  public let path: [Int]
  /// The part as a formula of its own.
  public let formula: Formula
  /// What it gives.
  public let value: Value
}

extension Formula {
  /// The part that a path of child indexes leads to (see `Expression.children`); nil when there is
  /// none. It keeps the columns of the whole.
  public func part(at path: [Int]) -> Formula? {
    guard let part = expression.part(at: path) else { return nil }
    guard !columns.isEmpty else { return Formula(checked: part) }
    var node = 0
    var whole = expression
    for index in path {
      let parts = whole.children
      node += 1 + parts[..<index].reduce(0) { $0 + $1.size }
      whole = parts[index]
    }
    return Formula(checked: part, columns: Array(columns[node..<(node + part.size)]))
  }

  /// What a part of the formula gives.
  ///
  /// - Throws: that there is no such part, or what `value` throws.
  public func value(
    at path: [Int], given values: [String: Value]
  ) throws(FormulaError) -> Value {
    guard let part = part(at: path) else {
      throw FormulaError(message: "the formula has no part at \(path).")
    }
    return try part.value(values)
  }

  /// The parts that are worked out, in the order in which that is done, with their values; numbers
  /// and names are left out, and the last is the whole formula.
  ///
  /// - Throws: what `value` throws; since all values are kept, less work is allowed than there.
  public func evaluatedParts(_ values: [String: Value]) throws(FormulaError) -> [EvaluatedPart] {
    var evaluator = Evaluator(
      values: VariableName.canonicalKeys(values), columns: columns,
      work: Work(limit: Work.recordedLimit), records: true)
    _ = try evaluator.value(expression)
    var places: [(path: [Int], part: Expression, end: Int)] = []
    Self.number(expression, path: [], &places)
    return (evaluator.record ?? []).compactMap { node, value in
      let place = places[node]
      guard !place.part.children.isEmpty else { return nil }
      let own = columns.isEmpty ? [] : Array(columns[node..<place.end])
      return EvaluatedPart(
        path: place.path, formula: Formula(checked: place.part, columns: own), value: value)
    }
  }

  private static func number(
    _ part: Expression, path: [Int], _ places: inout [(path: [Int], part: Expression, end: Int)]
  ) {
    let node = places.count
    places.append((path, part, 0))
    for (index, child) in part.children.enumerated() {
      number(child, path: path + [index], &places)
    }
    places[node].end = places.count
  }
}
