/// Names, calls, lists and indexes.
extension Parser {
  /// What a name stands for, its own word just taken.
  mutating func named(_ name: String, _ token: Token) throws(FormulaError) -> Measured {
    let isCalled = current.kind == .open && !(isInList && hasGapBefore)
    // Books write the sigmoid as σ(z); elsewhere σ is a standard deviation.
    if let function = Function(rawValue: name == "sigma" && isCalled ? "sigmoid" : name) {
      guard current.kind == .open else { throw functionWithoutBracket(function.rawValue, token) }
      let values = try values()
      guard values.count == 1 else {
        throw wrongCount(values.count, token, "\(name) takes one value: \(name)(x).")
      }
      return try bounded(Measured(calling: function, values[0], at: token.column))
    }
    if let function = ArrayFunction(rawValue: name) {
      if isCalled { return try applied(function, token) }
      switch current.kind {
      case .name, .number:
        if !isInList { throw functionWithoutBracket(name, token) }
      default: break
      }
    }
    if name == "log" {
      throw FormulaError(
        column: token.column,
        message: "log can mean several logarithms. Write ln, log2 or log10.")
    }
    if isCalled { throw notAFunction(token) }
    return Measured(
      Constant(rawValue: name).map(Expression.constant) ?? .variable(name), at: token.column)
  }

  private mutating func applied(
    _ function: ArrayFunction, _ token: Token
  ) throws(FormulaError) -> Measured {
    let values = try values(axisOf: function)
    guard function.arity.contains(values.count) else {
      throw wrongCount(values.count, token, "write \(function.usage).")
    }
    return try bounded(Measured(applying: function, values, at: token.column))
  }

  private func wrongCount(_ count: Int, _ token: Token, _ remedy: String) -> FormulaError {
    FormulaError(
      column: token.column,
      message: "\(token.text.quotable()) is given \(count) value\(count == 1 ? "" : "s"): \(remedy)"
    )
  }

  /// The values between round brackets.
  private mutating func values(
    axisOf function: ArrayFunction? = nil
  ) throws(FormulaError) -> [Measured] {
    let open = current
    position += 1
    if current.kind == .close {
      throw complaint("there is nothing between these brackets. Write a formula in them.")
    }
    var values: [Measured] = []
    while true {
      if current.kind == .name("axis"), tokens[position + 1].kind == .equals {
        guard function?.takesAxis == true, values.count == 1 else {
          throw complaint("axis=0 comes second, in functions such as sum(A, axis=0).")
        }
        position += 2
      }
      values.append(
        try nested(inList: false) { parser throws(FormulaError) in try parser.whole() })
      guard current.kind == .comma else { break }
      position += 1
    }
    try close(.close, open)
    return values
  }

  /// A vector [1, 2, 3], or a matrix [[1, 2], [3, 4]] or [1, 2; 3, 4]; a gap is as good as a comma.
  mutating func list() throws(FormulaError) -> Measured {
    let open = current
    position += 1
    if current.kind == .closeList {
      throw complaint("this list is empty. Write a number in it, such as [1, 2, 3].")
    }
    var rows: [Measured] = []
    var row: [Measured] = []
    var rowColumn = open.column
    var hasRows = false
    func joined() throws(FormulaError) -> Measured {
      try bounded(Measured(.list(row.map(\.expression)), over: row, at: rowColumn))
    }
    while true {
      row.append(try nested(inList: true) { parser throws(FormulaError) in try parser.whole() })
      switch current.kind {
      case .comma: position += 1
      case .semicolon:
        hasRows = true
        rows.append(try joined())
        row = []
        position += 1
        rowColumn = current.column
      case .closeList:
        position += 1
        let last = try joined()
        guard hasRows else { return last }
        rows.append(last)
        return try bounded(
          Measured(.list(rows.map(\.expression)), over: rows, at: open.column))
      case .number, .name, .open, .openList, .binary(.sum), .binary(.difference):
        if hasGapBefore || current.kind == .openList { continue }
        throw unclosed(open, .closeList)
      default: throw unclosed(open, .closeList)
      }
    }
  }

  /// The part of `base` that the brackets behind it choose.
  mutating func indexed(_ base: Measured) throws(FormulaError) -> Measured {
    let open = current
    position += 1
    if current.kind == .closeList {
      throw complaint("the place is missing. Places are counted from 0: x[0] is the first.")
    }
    var selectors: [Selector] = []
    var parts = [base]
    while true {
      selectors.append(try selector(&parts))
      guard current.kind == .comma else { break }
      guard selectors.count < 2 else {
        throw complaint("at most two places fit, as in A[0, 1].")
      }
      position += 1
    }
    try close(.closeList, open)
    return try bounded(
      Measured(.index(base.expression, selectors), over: parts, at: open.column))
  }

  private mutating func selector(_ parts: inout [Measured]) throws(FormulaError) -> Selector {
    let from = try place(&parts)
    guard current.kind == .colon else {
      guard let from else { throw missingOperand() }
      return .at(from)
    }
    position += 1
    let to = try place(&parts)
    if current.kind == .colon { throw complaint("a slice has two ends, as in x[1:3].") }
    return .range(from: from, to: to)
  }

  /// A place of a slice; nil where it is left out.
  private mutating func place(_ parts: inout [Measured]) throws(FormulaError) -> Expression? {
    switch current.kind {
    case .colon, .comma, .closeList: return nil
    default:
      let part = try nested(inList: false) { parser throws(FormulaError) in try parser.whole() }
      parts.append(part)
      return part.expression
    }
  }
}
