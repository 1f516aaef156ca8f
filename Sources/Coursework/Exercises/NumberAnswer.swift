internal import Formulas

/// A number that a student typed, and what it may stand for: the digits that are shown decide how
/// far it may lie from an exact value.
struct NumberAnswer: Sendable {
  let value: Double
  /// The number as it was typed, without spaces at its ends.
  let text: String
  private let read: ReadNumber

  /// - Throws: `FormulaError` with a sentence when the text is no number.
  init(_ text: String) throws(FormulaError) {
    read = try NumberText.read(text)
    value = read.value
    self.text = String(text[...].trimmed)
  }

  /// How the answer compares with an exact value.
  enum Match: Int, Comparable {
    case exact, rounded, roundedTooFar, different

    static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
    /// Whether an answer that matches so is right.
    var isAccepted: Bool { self <= .rounded }
  }

  func match(_ truth: Double, _ wanted: Precision = .standard) -> Match {
    guard truth.isFinite else { return .different }
    let difference = abs(value - truth)
    if difference <= 1e-9 * max(abs(truth), 1e-12) { return .exact }
    if isAsNear(truth, wanted) { return .rounded }
    var isRoundedTooFar = false
    for (digits, unit) in roundings where difference <= slack(digits, unit, truth, wanted) {
      if wanted.isMet(digits: digits, unit: unit) { return .rounded }
      // One digit that happens to lie near says too little to call it a rounded answer.
      isRoundedTooFar = isRoundedTooFar || difference <= 0.05 * abs(truth)
    }
    return isRoundedTooFar ? .roundedTooFar : .different
  }

  /// Whether the number with fewer digits than wanted is as near as the wanted ones would be: 0.1
  /// for 0.10002, whose zeros were left out.
  private func isAsNear(_ truth: Double, _ wanted: Precision) -> Bool {
    let unit = wanted.unit(of: truth)
    guard let last = read.lastPlace, unit > 0, last >= unit * 0.999999 else { return false }
    return abs(value - truth) <= 0.5 * unit * (1 + 1e-9)
  }

  /// More digits than asked for may be cut off instead of rounded.
  private func slack(
    _ digits: Int, _ unit: Double, _ truth: Double, _ wanted: Precision
  ) -> Double {
    let mayBeCut =
      wanted.isExceeded(digits: digits, unit: unit) && value.magnitude <= truth.magnitude
    return (mayBeCut ? 1.0 : 0.5) * unit * (1 + 1e-9)
  }

  /// What the answer may have been rounded to: its digits as typed, and with fewer of the zeros at
  /// its end, since 1310 may stand for 1307.2 and 13.100 for 13.1072. Zeros behind a point do claim
  /// the first digits, so 20.0 does not stand for 20.48. None for a fraction: it stands for itself.
  private var roundings: [(digits: Int, unit: Double)] {
    guard var unit = read.lastPlace, var digits = read.significantDigits else { return [] }
    var roundings = [(digits, unit)]
    let fewest = read.isExact ? 1 : 3
    var zeros = (abs(value) / unit).rounded()
    while digits > fewest, zeros > 0, zeros.truncatingRemainder(dividingBy: 10) == 0 {
      (digits, unit, zeros) = (digits - 1, unit * 10, zeros / 10)
      roundings.append((digits, unit))
    }
    return roundings
  }

  func accepts(_ truth: Double, _ wanted: Precision = .standard) -> Bool {
    match(truth, wanted).isAccepted
  }

  /// How many digits the answer shows, not counting zeros in front; many for a fraction.
  var digitsShown: Int { read.significantDigits ?? 9 }

  /// Whether it is a decimal number that shows just the wanted digits.
  func showsJust(_ wanted: Precision) -> Bool {
    guard let digits = read.significantDigits, let unit = read.lastPlace else { return false }
    return wanted.isMet(digits: digits, unit: unit)
      && !wanted.isExceeded(digits: digits, unit: unit)
  }

  /// Whether it shows as many digits as wanted, or means one value alone.
  func showsEnough(_ wanted: Precision) -> Bool {
    guard let digits = read.significantDigits, let unit = read.lastPlace else { return true }
    return read.isExact || wanted.isMet(digits: digits, unit: unit)
  }

  /// How far the number may lie from the one that the student went on with, who may have rounded
  /// this one only to write it down: 0 when it stands for itself. `near` is what it should be.
  func roundingWidth(near rights: [Double], _ wanted: Precision) -> Double {
    guard let unit = read.lastPlace else { return 0 }
    var widths: [Double] = []
    for right in rights {
      let match = match(right, wanted)
      if match == .exact { return 0 }
      guard match != .different else { continue }
      let finest = min(unit, wanted == .exact ? unit : wanted.unit(of: right))
      widths.append(max(read.isExact ? 0 : 0.5 * finest, abs(value - right) * 1.0001))
    }
    if let width = widths.min() { return width }
    let isRounded = !read.isExact && wanted.isMet(digits: digitsShown, unit: unit)
    return isRounded ? 0.5 * unit : 0
  }

  /// The distance that two values must have for an answer of three digits to tell them apart.
  static func areApart(_ a: Double, _ b: Double) -> Bool { Precision.standard.areApart(a, b) }
}
