internal import Formulas
private import Glibc

/// A part of a printed line: an operand with the place where its number stands, or what is between.
public struct ExplanationPiece: Hashable, Sendable {
  public let text: String
  /// Where the operand's number stands; nil for signs, brackets and settings.
  public let address: NumberAddress?

  init(_ text: String, _ address: NumberAddress? = nil) {
    (self.text, self.address) = (text, address)
  }
}

/// The arithmetic of one number: the rule in symbols, the same with numbers in it, and the result.
///
/// Operands carry as many digits as make the printed result come out of what is printed, and the
/// result as many as the engine's rounding leaves certain.
public struct ExplanationLine: Hashable, Sendable {
  public let symbols: [ExplanationPiece]
  public let numbers: [ExplanationPiece]
  public let result: String
  /// The power of ten that the result's last digit stands for; nil where the arithmetic does not give
  /// it, as when a number is infinite.
  public let lastPlace: Int?

  /// The rule in symbols: `w₁·x₁ + b`.
  public var rule: String { symbols.map(\.text).joined() }
  /// The rule with its numbers: `0.5·2 + 0.1`.
  public var arithmetic: String { numbers.map(\.text).joined() }

  /// What the printed arithmetic gives when it is worked out as it stands; nil if it cannot be.
  public var evaluated: Double? { Self.evaluated(arithmetic) }

  private static func evaluated(_ text: String) -> Double? {
    (try? Formula(parsing: text)).flatMap { try? $0.value([String: Double]()) }
  }

  /// Significant digits of a result, from those that are wanted most.
  private static let resultDigits = [6, 4, 5, 3, 2, 1]

  /// The line for a result of the engine's.
  init(
    _ arithmetic: Arithmetic, result: Double, notation: Notation,
    name: @escaping (NumberAddress) -> String, number: @escaping (NumberAddress) -> Double
  ) {
    symbols = ArithmeticText.symbols(arithmetic, notation, name: name)
    let exact = arithmetic.value(number)
    let size = result == 0 || !result.isFinite ? 0 : Int(floor(log10(result.magnitude)))
    func isShort(_ place: Int) -> Bool { result != 0 && place == size + 1 - Self.resultDigits[0] }
    for place in Self.places(result, exact, magnitude: arithmetic.magnitude(number)) {
      let wanted = Self.units(result, place)
      guard wanted == Self.units(exact, place) else { continue }
      // Six digits are told where three of each operand give them: with numbers as in exercises.
      for digits in isShort(place) ? 3...3 : 3...17 {
        let pieces = ArithmeticText.numbers(
          arithmetic, notation, digits: digits, number: number)
        guard let value = Self.evaluated(pieces.map(\.text).joined()),
          Self.isClear(value, place), Self.units(value, place) == wanted
        else { continue }
        numbers = pieces
        lastPlace = place
        let text = Double("\(Int(wanted))e\(place)") ?? result
        self.result = NumberText.written(text, digits: 15, notation: notation)
        return
      }
    }
    numbers = ArithmeticText.numbers(arithmetic, notation, digits: 6, number: number)
    lastPlace = nil
    self.result = NumberText.written(result, digits: 4, notation: notation)
  }

  /// The line of a formula that is not written entry by entry, with its whole vectors and matrices in
  /// it; `entry` says which number of the result is meant.
  init(
    _ formula: Formula, _ values: [String: Value], entry: Int, of shape: Shape, result: Double,
    notation: Notation
  ) {
    let index =
      switch shape {
      case .scalar: ""
      case .vector: "[\(entry)]"
      case .matrix(_, let columns): "[\(entry / columns), \(entry % columns)]"
      }
    func written(_ text: String) -> [ExplanationPiece] {
      [ExplanationPiece(index.isEmpty ? text : "(\(text))\(index)")]
    }
    symbols = written(formula.printed(notation))
    let places = Self.places(result, result, magnitude: result.magnitude)
    for place in places {
      let wanted = Self.units(result, place)
      for digits in 3...17 {
        let pieces = written(formula.substituted(values, notation: notation, digits: digits))
        guard let value = Self.evaluated(pieces[0].text), Self.units(value, place) == wanted else {
          continue
        }
        numbers = pieces
        lastPlace = place
        let text = Double("\(Int(wanted))e\(place)") ?? result
        self.result = NumberText.written(text, digits: 15, notation: notation)
        return
      }
    }
    numbers = written(formula.substituted(values, notation: notation, digits: 6))
    lastPlace = nil
    self.result = NumberText.written(result, digits: 4, notation: notation)
  }

  /// The places to which a result may be written, from the best; none where it is not what the
  /// arithmetic gives.
  private static func places(_ result: Double, _ exact: Double, magnitude: Double) -> [Int] {
    guard result.isFinite, exact.isFinite, magnitude.isFinite else { return [] }
    let size = max(result.magnitude, exact.magnitude)
    // The engine takes numbers below 1e-38 for 0.
    guard (result - exact).magnitude <= max(1e-37, 1e-4 * magnitude) else { return [] }
    // So many digits of the numbers that make it up are certain in the engine.
    let coarsest = magnitude == 0 ? -9 : Int(floor(log10(magnitude))) - 4
    guard result != 0, size > 0 else { return Array(-12...max(-12, coarsest)) }
    let first = Int(floor(log10(result.magnitude)))
    let wanted = resultDigits.map { first + 1 - $0 }
    let rest = first + 1 <= coarsest ? Array(first + 1...coarsest) : []
    return (wanted + rest).filter { $0 <= max(coarsest, first - 2) && $0 > -300 }
  }

  /// How many units of a place a number is, rounded.
  private static func units(_ value: Double, _ place: Int) -> Double {
    let units = scaled(value, place).rounded()
    return units.magnitude < 1e15 ? units : .nan
  }

  /// Whether a number is not so near the middle between two that rounding might go either way.
  private static func isClear(_ value: Double, _ place: Int) -> Bool {
    let units = scaled(value, place)
    return ((units - units.rounded(.down)) - 0.5).magnitude > 1e-6
  }

  private static func scaled(_ value: Double, _ place: Int) -> Double {
    place < 0 ? value * pow(10, Double(-place)) : value / pow(10, Double(place))
  }
}
