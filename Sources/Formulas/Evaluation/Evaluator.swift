/// Works out a tree on numbers, vectors and matrices, and knows the column of every node.
struct Evaluator {
  /// Under ASCII names.
  let values: [String: Value]
  /// Where each node was typed, a node before its parts; may be empty.
  let columns: [Int]
  var work: Work
  /// What was worked out, in order, when that is asked for: nodes are numbered before their parts.
  var record: [(node: Int, value: Value)]?
  private var next = 0

  init(values: [String: Value], columns: [Int], work: Work, records: Bool = false) {
    (self.values, self.columns, self.work) = (values, columns, work)
    record = records ? [] : nil
  }

  /// The value of a node, which must be asked for in reading order.
  mutating func value(_ expression: Expression) throws(FormulaError) -> Value {
    let node = next
    next += 1
    do throws(FormulaError) {
      let value = try unplaced(expression)
      record?.append((node, value))
      return value
    } catch {
      throw error.column == nil && node < columns.count ? error.at(column: columns[node]) : error
    }
  }

  private mutating func unplaced(_ expression: Expression) throws(FormulaError) -> Value {
    switch expression {
    case .number(let number): return Value(number)
    case .constant(let constant): return Value(constant.value)
    case .variable(let name):
      guard let value = values[name] else { throw .unknownName(name, known: Array(values.keys)) }
      return value
    case .negated(let inner):
      let value = try value(inner)
      try work.take(value.entries.count)
      return value.map { -$0 }
    case .call(let function, let inner):
      let value = try value(inner)
      try work.take(value.entries.count)
      return value.map { function.value($0) }
    case .transposed(let inner):
      let value = try value(inner)
      try work.take(value.entries.count)
      return value.transposed
    case .binary(let binary, let left, let right):
      let (left, right) = (try value(left), try value(right))
      if binary == .matrixProduct { return try left.matrixProduct(right, &work) }
      return try left.combined(with: right, sign: binary.sign(.ascii), &work) {
        binary.value($0, $1)
      }
    case .apply(let function, let parts):
      var values: [Value] = []
      for part in parts { values.append(try value(part)) }
      return try function.value(values, &work)
    case .list(let parts): return try list(parts)
    case .index(let base, let selectors): return try entry(of: base, selectors)
    }
  }

  private mutating func list(_ parts: [Expression]) throws(FormulaError) -> Value {
    let first = try value(parts[0])
    var entries = first.entries
    try work.take(entries.count * parts.count)
    for (index, part) in parts.enumerated().dropFirst() {
      let value = try value(part)
      guard value.shape == first.shape else {
        throw FormulaError(
          message: "the entries of a list have one shape: the first is \(first.shape.phrase), "
            + "number \(index + 1) is \(value.shape.phrase).")
      }
      entries += value.entries
    }
    switch first.shape {
    case .scalar: return Value(entries)
    case .vector(let count):
      return Value(shape: .matrix(rows: parts.count, columns: count), entries: entries)
    case .matrix:
      throw FormulaError(message: "a list holds numbers or vectors, not matrices.")
    }
  }

  private mutating func entry(
    of base: Expression, _ selectors: [Selector]
  ) throws(FormulaError) -> Value {
    let whole = try value(base)
    try whole.checkIndexes(selectors.count)
    var picks: [Pick] = []
    for (axis, selector) in selectors.enumerated() {
      switch selector {
      case .at(let place): picks.append(.one(try whole.place(try value(place), axis: axis)))
      case .range(let from, let to):
        var (start, end): (Value?, Value?)
        if let from { start = try value(from) }
        if let to { end = try value(to) }
        picks.append(.several(try whole.range(from: start, to: end, axis: axis)))
      }
    }
    return try whole.picked(picks, &work)
  }
}
