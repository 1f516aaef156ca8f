internal import Formulas

/// A number that a student typed, and what it may stand for: the digits that are shown decide how
/// far it may lie from an exact value.
struct NumberAnswer {
  /// Significant digits that a rounded answer must show.
  static let wantedDigits = 3

  let value: Double
  private let read: ReadNumber

  /// - Throws: `FormulaError` with a sentence when the text is no number.
  init(_ text: String) throws(FormulaError) {
    read = try NumberText.read(text)
    value = read.value
  }

  /// How the answer compares with an exact value.
  enum Match { case exact, rounded, roundedTooFar, different }

  func match(_ truth: Double) -> Match {
    guard truth.isFinite else { return .different }
    let difference = abs(value - truth)
    if difference <= 1e-9 * max(abs(truth), 1e-12) { return .exact }
    var isRoundedTooFar = false
    for (digits, unit) in roundings {
      // More digits than asked for may be cut off instead of rounded.
      let slack = digits > Self.wantedDigits ? 1.0 : 0.5
      guard difference <= slack * unit * (1 + 1e-9) else { continue }
      if digits >= Self.wantedDigits { return .rounded }
      // One digit that happens to lie near says too little to call it a rounded answer.
      isRoundedTooFar = isRoundedTooFar || difference <= 0.05 * abs(truth)
    }
    return isRoundedTooFar ? .roundedTooFar : .different
  }

  /// What the answer may have been rounded to: its digits as typed, and with fewer of the zeros at
  /// its end, since 1310 may stand for 1307.2 and 13.100 for 13.1072. Zeros behind a point do claim
  /// the first digits, so 20.0 does not stand for 20.48. None for a fraction: it stands for itself.
  private var roundings: [(digits: Int, unit: Double)] {
    guard var unit = read.lastPlace, var digits = read.significantDigits else { return [] }
    var roundings = [(digits, unit)]
    let fewest = read.isExact ? 1 : Self.wantedDigits
    var zeros = (abs(value) / unit).rounded()
    while digits > fewest, zeros > 0, zeros.truncatingRemainder(dividingBy: 10) == 0 {
      (digits, unit, zeros) = (digits - 1, unit * 10, zeros / 10)
      roundings.append((digits, unit))
    }
    return roundings
  }

  func accepts(_ truth: Double) -> Bool {
    switch match(truth) {
    case .exact, .rounded: true
    case .roundedTooFar, .different: false
    }
  }

  /// The distance that two values must have for an answer to tell them apart: five times half a
  /// unit of the last wanted digit.
  static func areApart(_ a: Double, _ b: Double) -> Bool {
    var unit = 1.0
    let size = max(abs(a), 1e-9)
    while size / unit >= 10 { unit *= 10 }
    while size / unit < 1 { unit /= 10 }
    return abs(a - b) > 5 * 0.5 * unit / 100
  }
}
