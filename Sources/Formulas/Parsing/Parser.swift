/// Reads a formula by precedence:
///
///     sum      = ["+"] term { ("+" | "−") term }
///     term     = "−" term | product           so −a·b is −(a·b)
///     product  = factor { ("·" | "/") factor }
///     factor   = "−" factor | power
///     power    = primary [ "^" exponent | superscript ]
///     exponent = "−" exponent | power         so −x^2 is −(x^2), and 2^3^2 is 2^(3^2)
///     primary  = number | name | function "(" sum ")" | "(" sum ")"
///
/// Nesting is counted on the way down and the height of the tree on the way up, so no text makes
/// the stack overflow here or in what later walks the tree.
struct Parser {
  let tokens: [Token]
  private(set) var position = 0
  private(set) var depth = 0

  private init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  /// The formula that `characters` say, the first of which stands in column `firstColumn`.
  static func expression(
    in characters: ArraySlice<Character>, firstColumn: Int = 1
  ) throws(FormulaError) -> Expression {
    var parser = Parser(try Tokenizer.tokens(in: characters, firstColumn: firstColumn))
    if parser.current.kind == .end {
      throw FormulaError(
        column: firstColumn, message: "there is no formula here. Write one, such as 2*x + 1.")
    }
    let whole = try parser.sum()
    guard parser.current.kind == .end else { throw parser.leftover() }
    return whole.expression
  }

  var current: Token { tokens[position] }

  /// Takes the next word when it is one of these operators.
  private mutating func take(_ wanted: BinaryOperator...) -> BinaryOperator? {
    guard case .binary(let found) = current.kind, wanted.contains(found) else { return nil }
    position += 1
    return found
  }

  private mutating func sum() throws(FormulaError) -> Measured {
    _ = take(.sum)
    var left = try term()
    while let binary = take(.sum, .difference) {
      left = try bounded(Measured(binary, left, try term()))
    }
    return left
  }

  private mutating func term() throws(FormulaError) -> Measured {
    guard take(.difference) != nil else { return try product() }
    return try negated { parser throws(FormulaError) in try parser.term() }
  }

  private mutating func product() throws(FormulaError) -> Measured {
    var left = try factor()
    while let binary = take(.product, .quotient) {
      left = try bounded(Measured(binary, left, try factor()))
    }
    return left
  }

  private mutating func factor() throws(FormulaError) -> Measured {
    guard take(.difference) != nil else { return try power() }
    return try negated { parser throws(FormulaError) in try parser.factor() }
  }

  private mutating func power() throws(FormulaError) -> Measured {
    let base = try primary()
    var whole = base
    if take(.power) != nil {
      let exponent = try nested { parser throws(FormulaError) in try parser.exponent() }
      whole = try bounded(Measured(.power, base, exponent))
    } else if case .superscript(let value) = current.kind {
      position += 1
      let exponent = Measured(.number(value.magnitude))
      let signed = value.sign == .minus ? Measured(negating: exponent) : exponent
      whole = try bounded(Measured(.power, base, signed))
      if current.kind == .binary(.power) {
        throw complaint("two powers follow each other. Write brackets, as in (x^2)^3.")
      }
    }
    try refuseMissingOperator()
    return whole
  }

  private mutating func exponent() throws(FormulaError) -> Measured {
    guard take(.difference) != nil else { return try power() }
    return try negated { parser throws(FormulaError) in try parser.exponent() }
  }

  private mutating func primary() throws(FormulaError) -> Measured {
    let token = current
    switch token.kind {
    case .number(let value):
      position += 1
      return Measured(.number(value))
    case .name(let name):
      position += 1
      return try named(name, token)
    case .open: return try bracketed()
    case .binary, .superscript, .close, .end: throw missingOperand()
    }
  }

  private mutating func named(_ name: String, _ token: Token) throws(FormulaError) -> Measured {
    if let function = Function(rawValue: name) {
      guard current.kind == .open else { throw functionWithoutBracket(function, token) }
      return try bounded(Measured(calling: function, try bracketed()))
    }
    if name == "log" {
      throw FormulaError(
        column: token.column,
        message: "log can mean several logarithms. Write ln, log2 or log10.")
    }
    if current.kind == .open { throw notAFunction(token) }
    return Measured(Constant(rawValue: name).map(Expression.constant) ?? .variable(name))
  }

  private mutating func bracketed() throws(FormulaError) -> Measured {
    let open = current
    position += 1
    if current.kind == .close {
      throw complaint("there is nothing between these brackets. Write a formula in them.")
    }
    let inside = try nested { parser throws(FormulaError) in try parser.sum() }
    guard current.kind == .close else {
      throw complaint(
        "the bracket opened at column \(open.column) is not closed. Write ) at the end.")
    }
    position += 1
    return inside
  }

  private mutating func negated(
    _ read: (inout Parser) throws(FormulaError) -> Measured
  ) throws(FormulaError) -> Measured {
    try bounded(Measured(negating: try nested(read)))
  }

  /// Brackets may nest this deep: what is printed has up to two levels for one of the tree.
  private static let depthLimit = 2 * Formula.heightLimit + 2

  private mutating func nested(
    _ read: (inout Parser) throws(FormulaError) -> Measured
  ) throws(FormulaError) -> Measured {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw tooLarge() }
    return try read(&self)
  }

  private func bounded(_ part: Measured) throws(FormulaError) -> Measured {
    guard part.height <= Formula.heightLimit, part.size <= Formula.sizeLimit else {
      throw tooLarge()
    }
    return part
  }
}
