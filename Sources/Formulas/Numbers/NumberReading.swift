/// A number that someone typed, and how exactly.
public struct ReadNumber: Hashable, Sendable {
  /// Its value, always finite; never −0.
  public let value: Double
  /// Whether it means this value and no other: a fraction such as 21/50, or a whole number.
  public let isExact: Bool
  /// How many digits were typed, not counting zeros in front; nil for a fraction.
  public let significantDigits: Int?
  /// What 1 in the last digit stands for: 0.1 in 13.1, 1 in 32; nil for a fraction.
  public let lastPlace: Double?
}

extension NumberText {
  /// The most Characters of a number that is read.
  public static let characterLimit = 64

  /// Reads a number typed by a student: `3.2`, `0,42`, `.42`, `4.2e-1`, `1.2·10⁻⁷`, `21/50`, `−3`,
  /// `+3`, with spaces around it.
  ///
  /// - Throws: a sentence that shows how to write numbers.
  public static func read(_ text: String) throws(FormulaError) -> ReadNumber {
    guard text.utf8.count <= characterLimit * 4, text.count <= characterLimit else {
      throw FormulaError(
        message: "this is too long for a number. Write at most \(characterLimit) characters.")
    }
    var scanner = NumberScanner(text)
    guard !scanner.isAtEnd else {
      throw FormulaError(message: "there is no number here. \(examples)")
    }
    let unreadable = FormulaError(
      message: "I cannot read \"\(text.quotable())\" as a number. \(examples)")
    let isNegative = scanner.sign()
    guard let first = scanner.decimal() else { throw unreadable }
    let number: ReadNumber
    if scanner.bar() {
      guard let second = scanner.decimal(), scanner.isAtEnd else { throw unreadable }
      number = try fraction(first, second, isNegative)
    } else {
      guard scanner.isAtEnd else { throw unreadable }
      number = try plain(first, isNegative)
    }
    return number
  }

  private static let examples = "Write it like 3.2, 0,42 or 21/50."

  private static func plain(
    _ decimal: NumberScanner.Decimal, _ isNegative: Bool
  ) throws(FormulaError) -> ReadNumber {
    guard let lastPlace = Double("1e\(decimal.lastExponent)"), lastPlace > 0 else {
      throw outOfRange
    }
    return ReadNumber(
      value: try signed(try decimal.value(), isNegative), isExact: decimal.isWhole,
      significantDigits: decimal.significantDigits, lastPlace: lastPlace)
  }

  private static func fraction(
    _ above: NumberScanner.Decimal, _ below: NumberScanner.Decimal, _ isNegative: Bool
  ) throws(FormulaError) -> ReadNumber {
    let divisor = try below.value()
    guard divisor != 0 else {
      throw FormulaError(message: "a fraction cannot have 0 below the line. \(examples)")
    }
    let dividend = try above.value()
    let quotient = dividend / divisor
    guard dividend == 0 || quotient != 0 else { throw outOfRange }
    return ReadNumber(
      value: try signed(quotient, isNegative), isExact: true, significantDigits: nil,
      lastPlace: nil)
  }

  private static func signed(
    _ magnitude: Double, _ isNegative: Bool
  ) throws(FormulaError) -> Double {
    guard magnitude.isFinite else { throw outOfRange }
    return isNegative && magnitude != 0 ? -magnitude : magnitude
  }

  static let outOfRange = FormulaError(
    message: "this number is too large or too close to 0 to be worked with.")
}
