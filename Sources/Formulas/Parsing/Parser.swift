/// Reads a formula by precedence:
///
///     whole    = sum [ comparison sum ]
///     sum      = ["+"] term { ("+" | "−") term }
///     term     = "−" term | product           so −a·b is −(a·b)
///     product  = factor { ("·" | "/" | "∘" | "@") factor }
///     factor   = "−" factor | power
///     power    = postfix [ "^" exponent | superscript ]
///     exponent = "−" exponent | power         so −x^2 is −(x^2), and 2^3^2 is 2^(3^2)
///     postfix  = primary { "ᵀ" | "[" selectors "]" }
///     primary  = number | name | function "(" values ")" | "(" whole ")" | list
///
/// Nesting is counted on the way down and the height of the tree on the way up, so no text makes
/// the stack overflow here or in what later walks the tree.
struct Parser {
  let tokens: [Token]
  var position = 0
  private(set) var depth = 0
  /// Whether a gap may separate two entries, as in [1 2; 3 4].
  var isInList = false

  private init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  /// The formula that `characters` say, the first of which stands in column `firstColumn`.
  static func formula(
    in characters: ArraySlice<Character>, firstColumn: Int = 1
  ) throws(FormulaError) -> Formula {
    var parser = Parser(try Tokenizer.tokens(in: characters, firstColumn: firstColumn))
    if parser.current.kind == .end {
      throw FormulaError(
        column: firstColumn, message: "there is no formula here. Write one, such as 2*x + 1.")
    }
    let whole = try parser.whole()
    guard parser.current.kind == .end else { throw parser.leftover() }
    return Formula(checked: whole.expression, columns: whole.columns)
  }

  var current: Token { tokens[position] }

  /// Whether the next word stands apart from the one before.
  var hasGapBefore: Bool {
    position > 0 && current.column > tokens[position - 1].endColumn
  }

  /// Takes the next word when it is one of these operators.
  private mutating func take(
    _ isWanted: (BinaryOperator) -> Bool
  ) -> (binary: BinaryOperator, column: Int)? {
    guard case .binary(let found) = current.kind, isWanted(found) else { return nil }
    let column = current.column
    position += 1
    return (found, column)
  }

  private mutating func take(_ wanted: BinaryOperator) -> Int? {
    take { $0 == wanted }?.column
  }

  /// A formula that may compare.
  mutating func whole() throws(FormulaError) -> Measured {
    let left = try sum()
    guard let (comparison, column) = take(\.isComparison) else { return left }
    let whole = try bounded(Measured(comparison, left, try sum(), at: column))
    if case .binary(let next) = current.kind, next.isComparison {
      throw complaint("compare two values at a time. Write (a < b)*(b < c) for both.")
    }
    return whole
  }

  private mutating func sum() throws(FormulaError) -> Measured {
    _ = take(.sum)
    var left = try term()
    while !beginsEntry(), let (binary, column) = take({ $0 == .sum || $0 == .difference }) {
      left = try bounded(Measured(binary, left, try term(), at: column))
    }
    return left
  }

  /// Whether a sign begins the next entry of a list: [1 -2] has two.
  private func beginsEntry() -> Bool {
    guard isInList, hasGapBefore, position + 1 < tokens.count else { return false }
    return tokens[position + 1].column == current.endColumn
  }

  private mutating func term() throws(FormulaError) -> Measured {
    guard let column = take(.difference) else { return try product() }
    return try negated(column) { parser throws(FormulaError) in try parser.term() }
  }

  private mutating func product() throws(FormulaError) -> Measured {
    var left = try factor()
    while let (binary, column) = take({
      $0 == .product || $0 == .quotient || $0 == .elementProduct || $0 == .matrixProduct
    }) {
      left = try bounded(Measured(binary, left, try factor(), at: column))
    }
    return left
  }

  private mutating func factor() throws(FormulaError) -> Measured {
    guard let column = take(.difference) else { return try power() }
    return try negated(column) { parser throws(FormulaError) in try parser.factor() }
  }

  private mutating func power() throws(FormulaError) -> Measured {
    let base = try postfix()
    var whole = base
    if let column = take(.power) {
      let exponent = try nested { parser throws(FormulaError) in try parser.exponent() }
      whole = try bounded(Measured(.power, base, exponent, at: column))
    } else if case .superscript(let value) = current.kind {
      let column = current.column
      position += 1
      let exponent = Measured(.number(value.magnitude), at: column)
      let signed =
        value.sign == .minus ? Measured(negating: exponent, at: column) : exponent
      whole = try bounded(Measured(.power, base, signed, at: column))
      if current.kind == .binary(.power) {
        throw complaint("two powers follow each other. Write brackets, as in (x^2)^3.")
      }
    }
    if current.kind == .transposed {
      throw complaint("write brackets before this: (x^2).T.")
    }
    try refuseMissingOperator()
    return whole
  }

  private mutating func exponent() throws(FormulaError) -> Measured {
    guard let column = take(.difference) else { return try power() }
    return try negated(column) { parser throws(FormulaError) in try parser.exponent() }
  }

  private mutating func postfix() throws(FormulaError) -> Measured {
    var part = try primary()
    while true {
      let column = current.column
      if current.kind == .transposed {
        position += 1
        part = try bounded(Measured(.transposed(part.expression), over: [part], at: column))
      } else if current.kind == .openList, !(isInList && hasGapBefore) {
        part = try indexed(part)
      } else {
        return part
      }
    }
  }

  private mutating func primary() throws(FormulaError) -> Measured {
    let token = current
    switch token.kind {
    case .number(let value):
      position += 1
      return Measured(.number(value), at: token.column)
    case .name(let name):
      position += 1
      return try named(name, token)
    case .open: return try bracketed()
    case .openList: return try list()
    default: throw missingOperand()
    }
  }

  private mutating func bracketed() throws(FormulaError) -> Measured {
    let open = current
    position += 1
    if current.kind == .close {
      throw complaint("there is nothing between these brackets. Write a formula in them.")
    }
    let inside = try nested(inList: false) { parser throws(FormulaError) in try parser.whole() }
    try close(.close, open)
    return inside
  }

  /// Takes the bracket that closes `open`.
  mutating func close(_ kind: Token.Kind, _ open: Token) throws(FormulaError) {
    guard current.kind == kind else { throw unclosed(open, kind) }
    position += 1
  }

  private mutating func negated(
    _ column: Int, _ read: (inout Parser) throws(FormulaError) -> Measured
  ) throws(FormulaError) -> Measured {
    try bounded(Measured(negating: try nested(read), at: column))
  }

  /// Brackets may nest this deep: what is printed has up to two levels for one of the tree.
  private static let depthLimit = 2 * Formula.heightLimit + 2

  /// Reads what stands one level deeper; `inList` says whether gaps separate entries there.
  mutating func nested(
    inList: Bool? = nil, _ read: (inout Parser) throws(FormulaError) -> Measured
  ) throws(FormulaError) -> Measured {
    let before = isInList
    isInList = inList ?? before
    depth += 1
    defer { (depth, isInList) = (depth - 1, before) }
    guard depth <= Self.depthLimit else { throw tooLarge() }
    return try read(&self)
  }

  func bounded(_ part: Measured) throws(FormulaError) -> Measured {
    guard part.height <= Formula.heightLimit, part.size <= Formula.sizeLimit else {
      throw tooLarge()
    }
    return part
  }
}
