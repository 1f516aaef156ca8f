internal import Formulas

/// Writes scalar formulas as NumPy works them out, over the columns of `x`.
struct PythonFormula {
  /// The place of each name among the columns.
  private let places: [String: Int]
  /// Parts that got a line of their own, as Python bounds how deep brackets nest.
  private(set) var lines: [String] = []

  /// Formulas over columns of these names.
  init(over names: [String]) {
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() { places[VariableName.canonical(name) ?? name] = index }
    self.places = places
  }

  /// The text of a formula, a number a row of `x`.
  mutating func column(_ formula: Formula) -> String {
    let whole = piece(formula.expression)
    // A formula of numbers alone would be a single one.
    return formula.variables.isEmpty ? "np.full(len(x), \(whole.text))" : whole.text
  }

  /// How tightly a text holds together, from the loosest.
  private enum Level: Int {
    case sum, product, negation, power, atom
  }

  private struct Piece {
    var text: String
    var level: Level
    /// How many brackets stand inside each other.
    var depth = 0
    /// Its value where no column is in it: Python refuses 1/0, NumPy does not.
    var constant: Double?

    func held(_ least: Level) -> String { level.rawValue < least.rawValue ? "(\(text))" : text }
  }

  private static let deepest = 30

  private mutating func piece(_ expression: Expression) -> Piece {
    var piece = made(expression)
    if let constant = piece.constant, !constant.isFinite {
      piece = Piece(
        text: PythonText.number(constant), level: constant < 0 ? .negation : .atom,
        constant: constant)
    }
    guard piece.depth > Self.deepest else { return piece }
    lines.append("part\(lines.count + 1) = \(piece.text)")
    return Piece(text: "part\(lines.count)", level: .atom, constant: piece.constant)
  }

  private mutating func made(_ expression: Expression) -> Piece {
    switch expression {
    case .number(let value):
      return Piece(text: PythonText.number(value), level: .atom, constant: value)
    case .constant(.pi): return Piece(text: "np.pi", level: .atom, constant: .pi)
    case .variable(let name): return Piece(text: "x[:, \(places[name] ?? 0)]", level: .atom)
    case .negated(let inner):
      let part = piece(inner)
      return Piece(
        text: "-" + part.held(.product), level: .negation, depth: part.depth + 1,
        constant: part.constant.map { -$0 })
    case .call(let function, let inner): return call(function, piece(inner))
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    case .apply(let function, let parts): return apply(function, parts.map { piece($0) })
    case .list, .index, .transposed:
      // Refused when the formula was compiled.
      return Piece(text: "np.nan", level: .atom, constant: .nan)
    }
  }

  private func call(_ function: Function, _ part: Piece) -> Piece {
    let x = part.text
    let text =
      switch function {
      case .exp, .log2, .log10, .sqrt, .abs, .sign, .sin, .cos, .tanh:
        "np.\(function.rawValue)(\(x))"
      case .ln: "np.log(\(x))"
      case .sigmoid: "sigmoid(\(x))"
      case .relu: "np.maximum(\(x), 0.0)"
      case .step: "np.heaviside(\(x), 0.0)"
      }
    return Piece(
      text: text, level: .atom, depth: part.depth + 1,
      constant: part.constant.map { function.value($0) })
  }

  private mutating func binary(
    _ binary: BinaryOperator, _ left: Expression, _ right: Expression
  ) -> Piece {
    let (a, b) = (piece(left), piece(right))
    var result: Piece
    switch binary {
    case .sum, .difference:
      result = Piece(
        text: "\(a.held(.sum)) \(binary.sign(.ascii)) \(b.held(.product))", level: .sum)
    case .product, .elementProduct, .matrixProduct, .quotient:
      result = Piece(
        text: "\(a.held(.product)) \(binary == .quotient ? "/" : "*") \(b.held(.power))",
        level: .product)
    case .power:
      let exponent = b.constant.flatMap { $0 >= 0 && $0 <= 20 ? Int(exactly: $0) : nil }
      result = Piece(
        text: "\(a.held(.atom))**\(exponent.map(String.init) ?? b.held(.atom))", level: .power)
    default:
      result = Piece(
        text: "np.where(\(a.text) \(binary.sign(.ascii)) \(b.text), 1.0, 0.0)", level: .atom)
    }
    // What holds together less than the whole stands in brackets, and so do both sides of a comparison.
    let isBracketed =
      binary.isComparison || a.level.rawValue < result.level.rawValue
      || b.level.rawValue <= result.level.rawValue
    result.depth = max(a.depth, b.depth) + (isBracketed ? 1 : 0)
    if let first = a.constant, let second = b.constant {
      result.constant = binary.value(first, second)
    }
    return result
  }

  private func apply(_ function: ArrayFunction, _ parts: [Piece]) -> Piece {
    let texts = parts.map(\.text).joined(separator: ", ")
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    switch (function, parts.count) {
    case (.choose, 3):
      return Piece(
        text: "np.where(\(parts[0].text) != 0, \(parts[1].text), \(parts[2].text))", level: .atom,
        depth: depth)
    case (.maximum, 2): return Piece(text: "np.maximum(\(texts))", level: .atom, depth: depth)
    case (.minimum, 2): return Piece(text: "np.minimum(\(texts))", level: .atom, depth: depth)
    // Refused when the formula was compiled.
    default: return Piece(text: "np.nan", level: .atom, constant: .nan)
    }
  }
}
