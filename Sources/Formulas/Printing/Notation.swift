/// How formulas and numbers are written: as in a book, or with what every keyboard has.
public enum Notation: Hashable, Sendable, CaseIterable {
  /// x₁² − η·dx
  case unicode
  /// x1^2 - eta*dx
  case ascii

  /// The sign for subtraction and for negative numbers.
  var minus: String { self == .unicode ? "−" : "-" }

  /// The sign for multiplication.
  var times: String { self == .unicode ? "·" : "*" }
}

/// Raised and lowered digits.
enum Digits {
  static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  static let subscripts = Array("₀₁₂₃₄₅₆₇₈₉")
  static let superscriptMinus: Character = "⁻"

  /// A whole number as an exponent: −12 becomes ⁻¹².
  static func superscript(_ number: Int) -> String {
    String(
      String(number).map { sign in
        sign.asciiDigit.map { superscripts[$0] } ?? superscriptMinus
      })
  }
}

extension Character {
  /// The value of one of the ten ASCII digits. (`"0"..."9"` also holds a 1 with an accent.)
  var asciiDigit: Int? {
    asciiValue.flatMap { (48...57).contains($0) ? Int($0) - 48 : nil }
  }

  /// Whether this is one of the 52 ASCII letters.
  var isASCIILetter: Bool { isASCII && isLetter }

  /// Whether this is a minus sign on a keyboard, in a book or out of a word processor.
  var isMinus: Bool { self == "-" || self == "−" || self == "–" }

  /// Whether this is a sign for multiplication.
  var isTimes: Bool { self == "*" || self == "·" || self == "×" || self == "⋅" || self == "∙" }
}
