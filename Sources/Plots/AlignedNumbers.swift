internal import Cells

/// Numbers that stand below each other, with equally many digits after the point, so that point
/// stands under point when they are written against the right.
struct AlignedNumbers {
  private let decimals: Int
  private let isScientific: Bool
  private let isSigned: Bool
  private let glyphs: Glyphs

  /// The significant digits of the largest number, unless the caller says otherwise.
  private static let digits = 3
  private static let mostDecimals = 9
  /// So many digits more, at most, for the first digit of the smallest number.
  private static let extraDecimals = 3

  /// The format of a set of numbers.
  ///
  /// - Parameters:
  ///   - decimals: The digits after the point; nil for as many as the numbers need and no more.
  ///   - digits: The significant digits of the largest number when `decimals` is nil.
  ///   - isSigned: Whether positive numbers have a sign as well.
  init(
    _ values: some Sequence<Double>, decimals: Int? = nil, digits: Int = Self.digits,
    isSigned: Bool = false, glyphs: Glyphs
  ) {
    let finite = values.filter(\.isFinite)
    let largest = finite.reduce(0) { max($0, abs($1)) }
    isScientific = decimals == nil && (largest >= 1e6 || largest > 0 && largest < 1e-3)
    self.decimals =
      decimals.map { min(max(0, $0), Self.mostDecimals) }
      ?? (isScientific ? 0 : Self.decimals(of: finite, largest: largest, digits: digits))
    self.isSigned = isSigned
    self.glyphs = glyphs
  }

  /// Digits after the point until the largest number has its digits and the smallest its first one,
  /// or until all are exact.
  private static func decimals(of values: [Double], largest: Double, digits: Int) -> Int {
    var most = 0
    while most < mostDecimals, largest > 0, largest * Ticks.power(most + 1) < Ticks.power(digits) {
      most += 1
    }
    let smallest = values.reduce(largest) { $1 == 0 ? $0 : min($0, abs($1)) }
    for _ in 0..<extraDecimals where most < mostDecimals && smallest * Ticks.power(most) < 1 {
      most += 1
    }
    return (0...most).first { decimals in
      let scale = Ticks.power(decimals)
      return values.allSatisfy { abs(($0 * scale).rounded() - $0 * scale) < 1e-6 }
    } ?? most
  }

  /// A number in the characters of the terminal; a dash where there is none.
  func text(_ value: Double) -> String {
    if value.isNaN { return glyphs.spelled("–") }
    let sign = isSigned && value > 0 ? "+" : ""
    if value.isInfinite {
      return sign + (value < 0 ? glyphs.spelled("−") : "") + (glyphs.isASCII ? "inf" : "∞")
    }
    let digits =
      isScientific && value != 0
      ? Ticks.scientific(value, digits: 2) : Ticks.fixed(value, decimals: decimals)
    return sign + glyphs.spelled(digits)
  }

  /// The columns of the widest of some numbers.
  func columns(of values: some Sequence<Double>) -> Int {
    values.reduce(0) { max($0, text($1).count) }
  }
}
