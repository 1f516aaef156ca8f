/// What the parser says about a text that is not a formula.
extension Parser {
  func complaint(_ message: String) -> FormulaError {
    FormulaError(column: current.column, message: message)
  }

  func tooLarge() -> FormulaError {
    complaint("this formula has too many parts. Work out some of them in lines of their own.")
  }

  func missingOperand() -> FormulaError {
    let before = position > 0 ? tokens[position - 1].text.quotable() : nil
    if current.kind == .end, let before {
      return complaint("something is missing after \(before). Write a number, a name or a bracket.")
    }
    if case .superscript = current.kind {
      return complaint("a power needs something before it. Write x², for example.")
    }
    if current.kind == .close {
      return depth == 0
        ? strayBracket()
        : complaint("something is missing before this ). Write a number, a name or a bracket.")
    }
    return complaint(
      "a number, a name or a bracket is missing before \(current.text.quotable()).")
  }

  func strayBracket() -> FormulaError {
    complaint("this ) closes nothing. Take it away, or write the ( that it closes.")
  }

  func leftover() -> FormulaError {
    switch current.kind {
    case .close: strayBracket()
    case .closeList:
      complaint("this ] closes nothing. Take it away, or write the [ that it closes.")
    case .comma: complaint("write a point in a number, not a comma: 0.42.")
    case .equals:
      complaint("an = has no place inside a formula. Write only what it equals.")
    case .semicolon, .colon:
      complaint("a \(current.text) belongs between square brackets, as in [1, 2; 3, 4] or x[1:3].")
    default: complaint("the formula should end here.")
    }
  }

  /// A bracket that is not closed where it should be.
  func unclosed(_ open: Token, _ kind: Token.Kind) -> FormulaError {
    switch current.kind {
    // Behind 0 in (0,5): a comma of a decimal.
    case .comma, .equals: return leftover()
    default: break
    }
    return complaint(
      kind == .close
        ? "the bracket opened at column \(open.column) is not closed. Write ) at the end."
        : "the bracket [ opened at column \(open.column) is not closed. Write ] at the end.")
  }

  func functionWithoutBracket(_ name: String, _ token: Token) -> FormulaError {
    let remedy =
      switch current.kind {
      case .superscript, .binary(.power): "write the power behind: \(name)(x)^2."
      default: "write what \(name) is of in brackets: \(name)(x)."
      }
    return FormulaError(column: token.column, message: remedy)
  }

  func notAFunction(_ token: Token) -> FormulaError {
    let name = token.text.quotable()
    let functions = (Function.allCases.map(\.rawValue) + ArrayFunction.allCases.map(\.rawValue))
      .joined(separator: ", ")
    return FormulaError(
      column: token.column,
      message: "there is no function \(name). For a product write \(name)*( with a star; "
        + "the functions are \(functions).")
  }

  /// 2x, x y and )( : a product needs its star.
  func refuseMissingOperator() throws(FormulaError) {
    if isInList, hasGapBefore { return }
    let before = tokens[position - 1]
    let left = before.text.quotable()
    let right = current.text.quotable()
    switch (before.kind, current.kind) {
    case (.number, .number):
      throw complaint(
        "two numbers follow each other, \(left) and \(right). Write + - * / or ^ between them.")
    case (_, .number), (_, .name):
      let bracket = Function(rawValue: right) == nil ? "" : "(…)"
      let shown = Self.shown(before, left)
      let typed = current.column == before.column + before.text.count ? "" : " "
      throw complaint(
        "write \(shown)*\(right)\(bracket), with a star, for \(shown)\(typed)\(right)\(bracket).")
    case (_, .open):
      let shown = Self.shown(before, left)
      throw complaint("write \(shown)*(…), with a star, for \(shown)(…).")
    case (_, .superscript):
      throw complaint("two powers follow each other. Write brackets, as in (x^2)^3.")
    default: return
    }
  }

  private static func shown(_ token: Token, _ text: String) -> String {
    switch token.kind {
    case .close: "(…)"
    case .closeList: "[…]"
    default: text
    }
  }
}
