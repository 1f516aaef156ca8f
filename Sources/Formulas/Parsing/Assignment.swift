/// One line of a calculation: what a quantity is, `w' = w - eta*dw`.
public struct Assignment: Hashable, Sendable, CustomStringConvertible {
  /// The quantity's name in its ASCII spelling.
  public let name: String
  /// What it is worked out from.
  public let formula: Formula

  /// A line built by a program; `name` must be readable as a name and is spelled in ASCII.
  public init(name: String, formula: Formula) {
    guard let canonical = VariableName.canonical(name) else {
      preconditionFailure("\(name.quotable()) cannot be a name in a formula")
    }
    self.name = canonical
    self.formula = formula
  }

  /// The line that a text says.
  ///
  /// - Throws: what is not as expected, with its column and what to write instead.
  public init(parsing text: String) throws(FormulaError) {
    try self.init(characters: try Formula.characters(of: text)[...])
  }

  init(characters: ArraySlice<Character>) throws(FormulaError) {
    let start = characters.startIndex
    func column(_ index: Int) -> Int { index - start + 1 }

    if let double = characters.indices.first(where: {
      characters[$0...].starts(with: "==")
    }), Self.sign(in: characters) == nil,
      VariableName.canonical(
        String(characters[..<double]).filter { !$0.isWhitespace }) != nil
    {
      throw FormulaError(
        column: column(double), message: "write one = to say what a name is; == compares.")
    }
    guard let sign = Self.sign(in: characters) else {
      throw FormulaError(
        column: column(characters.endIndex),
        message: "an = is missing. Write name = formula, such as e = yhat - y.")
    }
    let nameStart = characters[..<sign].firstIndex { !$0.isWhitespace } ?? sign
    let nameEnd = characters[..<sign].lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? sign
    let typed = String(characters[nameStart..<nameEnd])
    guard !typed.isEmpty else {
      throw FormulaError(
        column: column(sign), message: "a name is missing before =. Write e = yhat - y.")
    }
    guard let name = VariableName.canonical(typed) else {
      throw FormulaError(
        column: column(nameStart),
        message: "\"\(typed.quotable())\" is not a name. Before = write one name, such as w or x1.")
    }
    if Function(rawValue: name) != nil || Constant(rawValue: name) != nil || name == "log" {
      throw FormulaError(
        column: column(nameStart),
        message: "the name \(typed.quotable()) has a meaning already. Choose another name.")
    }
    self.name = name
    formula = try Parser.formula(
      in: characters[(sign + 1)...], firstColumn: column(sign + 1))
  }

  /// The = that says what a name is: not one of ==, <=, >= and !=, and not one in brackets.
  private static func sign(in characters: ArraySlice<Character>) -> Int? {
    var depth = 0
    var index = characters.startIndex
    while index < characters.endIndex {
      let next = index + 1 < characters.endIndex ? characters[index + 1] : " "
      switch characters[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "<", ">", "!", "=":
        if next == "=" { index += 1 } else if characters[index] == "=", depth <= 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The line as it is shown: "w′ = w − η·dw".
  public func printed(_ notation: Notation = .unicode) -> String {
    VariableName.printed(name, notation) + " = " + formula.printed(notation)
  }

  /// The line in Unicode notation.
  public var description: String { printed() }
}
