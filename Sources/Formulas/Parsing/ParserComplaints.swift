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
    current.kind == .close ? strayBracket() : complaint("the formula should end here.")
  }

  func functionWithoutBracket(_ function: Function, _ token: Token) -> FormulaError {
    let name = function.rawValue
    let remedy =
      switch current.kind {
      case .superscript, .binary(.power): "write the power behind: \(name)(x)^2."
      default: "write what \(name) is of in brackets: \(name)(x)."
      }
    return FormulaError(column: token.column, message: remedy)
  }

  func notAFunction(_ token: Token) -> FormulaError {
    let name = token.text.quotable()
    let functions = Function.allCases.map(\.rawValue).joined(separator: ", ")
    return FormulaError(
      column: token.column,
      message: "there is no function \(name). For a product write \(name)*( with a star; "
        + "the functions are \(functions).")
  }

  /// 2x, x y and )( : a product needs its star.
  func refuseMissingOperator() throws(FormulaError) {
    let before = tokens[position - 1]
    let left = before.text.quotable()
    let right = current.text.quotable()
    switch (before.kind, current.kind) {
    case (.number, .number):
      throw complaint(
        "two numbers follow each other, \(left) and \(right). Write + - * / or ^ between them.")
    case (_, .number), (_, .name):
      let bracket = Function(rawValue: right) == nil ? "" : "(…)"
      let shown = before.kind == .close ? "(…)" : left
      let typed = current.column == before.column + before.text.count ? "" : " "
      throw complaint(
        "write \(shown)*\(right)\(bracket), with a star, for \(shown)\(typed)\(right)\(bracket).")
    case (_, .open):
      let shown = before.kind == .close ? "(…)" : left
      throw complaint("write \(shown)*(…), with a star, for \(shown)(…).")
    case (_, .superscript):
      throw complaint("two powers follow each other. Write brackets, as in (x^2)^3.")
    default: return
    }
  }
}
