/// Walks along the text of one number.
struct NumberScanner {
  private let characters: ArraySlice<Character>
  private var position: Int

  /// Digits, a point or comma, and a power of ten.
  struct Decimal {
    var digits: String
    var decimals: Int
    var exponent: Int
    var isWhole: Bool

    var lastExponent: Int { exponent - decimals }

    var significantDigits: Int { max(1, digits.drop { $0 == "0" }.count) }

    func value() throws(FormulaError) -> Double {
      guard let value = Double("\(digits)e\(lastExponent)"), value.isFinite,
        value != 0 || digits.allSatisfy({ $0 == "0" })
      else { throw NumberText.outOfRange }
      return value
    }
  }

  init(_ text: String) {
    let all = Array(text)
    let start = all.firstIndex { !$0.isWhitespace } ?? all.endIndex
    let end = all.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? all.endIndex
    characters = all[start..<end]
    position = start
  }

  var isAtEnd: Bool { position == characters.endIndex }

  private var current: Character? { isAtEnd ? nil : characters[position] }

  private mutating func take(_ isWanted: (Character) -> Bool) -> Bool {
    guard let character = current, isWanted(character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while take(\.isWhitespace) {}
  }

  /// Whether there is a minus sign; a plus sign is passed over.
  mutating func sign() -> Bool {
    let isNegative = take(\.isMinus)
    if !isNegative { _ = take { $0 == "+" } }
    skipSpaces()
    return isNegative
  }

  mutating func bar() -> Bool {
    let start = position
    skipSpaces()
    guard take({ $0 == "/" || $0 == "⁄" || $0 == "÷" }) else {
      position = start
      return false
    }
    skipSpaces()
    return true
  }

  mutating func decimal() -> Decimal? {
    let whole = digits()
    var decimals = ""
    let hasPoint = take { $0 == "." || $0 == "," }
    if hasPoint { decimals = digits() }
    guard !(whole + decimals).isEmpty else { return nil }
    let start = position
    guard let exponent = power() else { return nil }
    return Decimal(
      digits: whole + decimals, decimals: decimals.count, exponent: exponent,
      isWhole: !hasPoint && position == start)
  }

  private mutating func digits() -> String {
    var digits = ""
    while let digit = current?.asciiDigit {
      digits += String(digit)
      position += 1
    }
    return digits
  }

  /// The exponent of `e-7`, `·10⁻⁷` or `*10^-7`; 0 when there is none, nil when it is unreadable.
  private mutating func power() -> Int? {
    if take({ $0 == "e" || $0 == "E" }) { return whole() }
    let start = position
    skipSpaces()
    guard take(\.isTimes) else {
      position = start
      return 0
    }
    skipSpaces()
    guard digits() == "10" else { return nil }
    return take { $0 == "^" } ? whole() : raised()
  }

  private mutating func whole() -> Int? {
    let isNegative = take(\.isMinus)
    if !isNegative { _ = take { $0 == "+" } }
    return bounded(digits(), isNegative)
  }

  private mutating func raised() -> Int? {
    let isNegative = take { $0 == Digits.superscriptMinus }
    var digits = ""
    while let digit = current.flatMap({ Digits.superscripts.firstIndex(of: $0) }) {
      digits += String(digit)
      position += 1
    }
    return bounded(digits, isNegative)
  }

  /// Any exponent beyond four digits is out of range, and says so later.
  private func bounded(_ digits: String, _ isNegative: Bool) -> Int? {
    guard !digits.isEmpty else { return nil }
    let magnitude = min(Int(digits) ?? 9999, 9999)
    return isNegative ? -magnitude : magnitude
  }
}
