internal import Formulas

/// Writes arithmetic as text that `Formula` reads, with as few brackets as the order of operations
/// allows; every operand knows where its number stands.
struct ArithmeticText {
  let notation: Notation
  /// What stands for an input: its name, or its number.
  let operand: (NumberAddress) -> Operand
  /// How a number of the rule is written.
  let number: (Double, String?) -> Operand

  /// A text, and how tightly it holds together.
  struct Operand {
    var text: String
    var level: Level
  }

  /// From the loosest.
  enum Level: Int, Comparable {
    case sum, negation, product, power, atom
    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Piece {
    var parts: [ExplanationPiece]
    var level: Level

    func held(_ least: Level) -> [ExplanationPiece] {
      level < least ? [ExplanationPiece("(")] + parts + [ExplanationPiece(")")] : parts
    }
  }

  /// The text of a rule in symbols.
  static func symbols(
    _ arithmetic: Arithmetic, _ notation: Notation, name: @escaping (NumberAddress) -> String
  ) -> [ExplanationPiece] {
    ArithmeticText(
      notation: notation,
      // A name such as a₁ gets brackets before an exponent.
      operand: { Operand(text: name($0), level: .power) },
      number: { value, symbol in
        symbol.map { Operand(text: NumberNames.spelled($0, notation), level: .atom) }
          ?? Self.written(value, 6, notation)
      }
    ).pieces(arithmetic)
  }

  /// The text with numbers of so many digits.
  static func numbers(
    _ arithmetic: Arithmetic, _ notation: Notation, digits: Int,
    number: @escaping (NumberAddress) -> Double
  ) -> [ExplanationPiece] {
    ArithmeticText(
      notation: notation, operand: { written(number($0), digits, notation) },
      number: { value, _ in written(value, max(digits, 6), notation) }
    ).pieces(arithmetic)
  }

  private static func written(_ value: Double, _ digits: Int, _ notation: Notation) -> Operand {
    let text = NumberText.written(value, digits: digits, notation: notation)
    let isProduct = text.contains("·")
    let level: Level =
      value < 0 ? .negation : isProduct ? .product : text.contains("e") ? .power : .atom
    return Operand(text: text, level: level)
  }

  func pieces(_ arithmetic: Arithmetic) -> [ExplanationPiece] { piece(arithmetic).parts }

  private func piece(_ arithmetic: Arithmetic) -> Piece {
    switch arithmetic {
    case .input(let address):
      let operand = operand(address)
      return Piece(parts: [ExplanationPiece(operand.text, address)], level: operand.level)
    case .constant(let value, let symbol):
      let operand = number(value, symbol)
      return Piece(parts: [ExplanationPiece(operand.text)], level: operand.level)
    case .sum(let parts):
      if parts.isEmpty { return Piece(parts: [ExplanationPiece("0")], level: .atom) }
      return joined(parts, " + ", first: .sum, others: .product, level: .sum)
    case .difference(let left, let right):
      return joined([left, right], " \(minus) ", first: .sum, others: .product, level: .sum)
    case .product(let parts):
      return joined(parts, times, first: .product, others: .power, level: .product)
    case .quotient(let left, let right):
      return joined([left, right], "/", first: .product, others: .power, level: .product)
    case .power(let base, let exponent):
      let raised =
        notation == .ascii ? "^\(exponent)" : NumberNames.superscript("\(exponent)")
      return Piece(parts: piece(base).held(.atom) + [ExplanationPiece(raised)], level: .power)
    case .negated(let part):
      return Piece(
        parts: [ExplanationPiece(minus)] + piece(part).held(.product), level: .negation)
    case .call(let function, let part):
      return Piece(
        parts: [ExplanationPiece("\(function.rawValue)(")] + piece(part).parts
          + [ExplanationPiece(")")], level: .atom)
    case .largest(let parts):
      let list = joined(parts, ", ", first: .sum, others: .sum, level: .atom)
      return Piece(
        parts: [ExplanationPiece("max([")] + list.parts + [ExplanationPiece("])")], level: .atom)
    }
  }

  private var minus: String { notation == .unicode ? "−" : "-" }
  private var times: String { notation == .unicode ? "·" : "*" }

  /// Several parts with a sign between them; one alone is itself.
  private func joined(
    _ parts: [Arithmetic], _ sign: String, first: Level, others: Level, level: Level
  ) -> Piece {
    let pieces = parts.map(piece)
    if pieces.count == 1 { return pieces[0] }
    var result: [ExplanationPiece] = []
    for (place, piece) in pieces.enumerated() {
      if place > 0 { result.append(ExplanationPiece(sign)) }
      result += piece.held(place == 0 ? first : others)
    }
    return Piece(parts: result, level: level)
  }
}
