/// Numbers as students see and type them.
public enum NumberText {
  /// The shortest plain text with at most `digits` significant digits (1 to 17).
  ///
  /// "13.1072", "0.1", "−4"; very large and very small numbers as "1.2·10⁻⁷" (in ASCII "1.2e-7");
  /// "∞" ("infinity") and "not a number".
  public static func written(
    _ value: Double, digits: Int = 6, notation: Notation = .unicode
  ) -> String {
    pieces(value, digits: digits, notation: notation).text
  }

  /// A number as it stands in a formula: every digit it has, and nothing but ASCII.
  static func literal(_ value: Double) -> String {
    written(value, digits: 17, notation: .ascii)
  }

  /// The text, and whether it is a product with a power of ten.
  static func pieces(
    _ value: Double, digits: Int, notation: Notation
  ) -> (text: String, isProduct: Bool) {
    if value.isNaN { return ("not a number", false) }
    if value == 0 { return ("0", false) }
    let sign = value < 0 ? notation.minus : ""
    if value.isInfinite { return (sign + (notation == .unicode ? "∞" : "infinity"), false) }
    var decimal = DecimalDigits(value.magnitude)
    decimal.round(to: min(digits, 17))
    // Up to six places a rounded whole number is still easier to read than a power of ten.
    if decimal.exponent >= -4, decimal.exponent < max(digits, 6) {
      return (sign + decimal.plain, false)
    }
    switch notation {
    case .ascii: return ("\(sign)\(decimal.mantissa)e\(decimal.exponent)", false)
    case .unicode:
      let power = Digits.superscript(decimal.exponent)
      return ("\(sign)\(decimal.mantissa)·10\(power)", true)
    }
  }
}
