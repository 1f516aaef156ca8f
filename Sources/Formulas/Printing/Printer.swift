extension Formula {
  /// The formula as text that reads back as the same formula: "x₁² + 3·x₂²" or "x1^2 + 3*x2^2".
  public func printed(_ notation: Notation = .unicode) -> String {
    expression.printed(notation)
  }
}

extension Expression {
  /// The expression as text.
  func printed(_ notation: Notation) -> String {
    Printer(notation: notation, digits: nil).piece(self).text
  }
}

/// Writes trees as text with as few brackets as the order of operations allows.
struct Printer {
  let notation: Notation
  /// How many digits numbers have at most; nil for all they have.
  let digits: Int?
  /// What stands for some names instead of their own spelling.
  var labels: [String: String] = [:]

  /// How tightly a text holds together, from the loosest.
  enum Level: Int, Comparable {
    case comparison, sum, negation, product, power, atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  struct Piece {
    let text: String
    let level: Level

    /// The text, in brackets if it holds together less than `level` does.
    func held(_ least: Level) -> String { level < least ? "(\(text))" : text }
  }

  func piece(_ expression: Expression) -> Piece {
    switch expression {
    case .number(let value): return number(value)
    case .constant(let constant):
      return Piece(text: VariableName.printed(constant.rawValue, notation), level: .atom)
    case .variable(let name):
      return Piece(text: labels[name] ?? VariableName.printed(name, notation), level: .atom)
    case .negated(let inner):
      return Piece(text: notation.minus + piece(inner).held(.product), level: .negation)
    case .call(let function, let inner):
      return Piece(text: "\(function.rawValue)(\(piece(inner).text))", level: .atom)
    case .binary(let binary, let left, let right): return self.binary(binary, left, right)
    case .apply(let function, let parts):
      let texts = parts.enumerated().map { index, part in
        (index == 1 && function.takesAxis ? "axis=" : "") + piece(part).text
      }
      return Piece(
        text: "\(function.rawValue)(\(texts.joined(separator: ", ")))", level: .atom)
    case .list(let parts):
      return Piece(
        text: "[" + parts.map { piece($0).text }.joined(separator: ", ") + "]", level: .atom)
    case .index(let base, let selectors):
      let inside = selectors.map(selector).joined(separator: ", ")
      return Piece(text: postfixed(base) + "[\(inside)]", level: .atom)
    case .transposed(let inner):
      return Piece(text: postfixed(inner) + (notation == .unicode ? "ᵀ" : ".T"), level: .atom)
    }
  }

  /// What stands before an index or a ᵀ: 2.T would begin with the number "2.".
  private func postfixed(_ expression: Expression) -> String {
    if case .number = expression { return "(\(piece(expression).text))" }
    return piece(expression).held(.atom)
  }

  private func selector(_ selector: Selector) -> String {
    switch selector {
    case .at(let place): piece(place).text
    case .range(let from, let to):
      (from.map { piece($0).text } ?? "") + ":" + (to.map { piece($0).text } ?? "")
    }
  }

  private func binary(
    _ binary: BinaryOperator, _ left: Expression, _ right: Expression
  ) -> Piece {
    let sign = binary.sign(notation)
    switch binary {
    case .sum, .difference:
      let text = "\(piece(left).held(.sum)) \(sign) \(piece(right).held(.product))"
      return Piece(text: text, level: .sum)
    case .product, .quotient:
      let text = piece(left).held(.product) + sign + piece(right).held(.power)
      return Piece(text: text, level: .product)
    case .elementProduct, .matrixProduct:
      let text = "\(piece(left).held(.product)) \(sign) \(piece(right).held(.power))"
      return Piece(text: text, level: .product)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      let text = "\(piece(left).held(.sum)) \(sign) \(piece(right).held(.sum))"
      return Piece(text: text, level: .comparison)
    case .power:
      return Piece(text: piece(left).held(.atom) + exponent(right), level: .power)
    }
  }

  private func exponent(_ expression: Expression) -> String {
    if notation == .unicode, let value = expression.numericValue, value.magnitude < 1000,
      let whole = Int(exactly: value), value.sign == .plus || whole != 0
    {
      return Digits.superscript(whole)
    }
    return "^" + piece(expression).held(.atom)
  }

  private func number(_ value: Double) -> Piece {
    let (text, isProduct) =
      digits.map { NumberText.pieces(value, digits: $0, notation: notation) }
      ?? ((value < 0 ? notation.minus : "") + NumberText.literal(value.magnitude), false)
    if value.isNaN { return Piece(text: text, level: .sum) }
    if value < 0 { return Piece(text: text, level: .negation) }
    // 2e-3^2 would read either way, so it is (2e-3)^2.
    let atom: Level = text.contains("e") ? .power : .atom
    return Piece(text: text, level: isProduct ? .product : atom)
  }
}
