internal import Glibc

/// How exactly a result is wanted.
enum Precision: Hashable, Sendable {
  /// So many digits, not counting zeros in front.
  case significant(Int)
  /// So many places behind the point.
  case decimals(Int)
  /// Every digit, or a fraction.
  case exact

  /// What is wanted unless a step says otherwise.
  static let standard = Precision.significant(3)

  /// What 1 in the last wanted digit of a number stands for; 0 where every digit is wanted.
  func unit(of value: Double) -> Double {
    switch self {
    case .significant(let digits):
      guard value != 0, value.isFinite else { return 0 }
      return Self.power(Int(log10(value.magnitude).rounded(.down)) - digits + 1)
    case .decimals(let places): return Self.power(-places)
    case .exact: return 0
    }
  }

  static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

  /// Whether a number with so many digits, the last of which counts `unit`, shows as much as wanted.
  func isMet(digits: Int, unit: Double) -> Bool {
    switch self {
    case .significant(let wanted): digits >= wanted
    case .decimals(let places): unit <= Self.power(-places) * 1.000001
    case .exact: false
    }
  }

  /// Whether it shows more than is wanted.
  func isExceeded(digits: Int, unit: Double) -> Bool {
    switch self {
    case .significant(let wanted): digits > wanted
    case .decimals(let places): unit < Self.power(-places) * 0.999999
    case .exact: false
    }
  }

  /// The distance that two values must have for an answer to tell them apart: five times the
  /// tolerance, which is half a unit of the last wanted digit.
  func areApart(_ a: Double, _ b: Double) -> Bool {
    let least = max(5 * 0.5 * unit(of: a), 1e-6 * max(a.magnitude, b.magnitude), 1e-11)
    return abs(a - b) > least
  }

  /// "3 digits", "1 decimal", "every digit".
  var phrase: String {
    switch self {
    case .significant(let digits): "\(digits) digit\(digits == 1 ? "" : "s")"
    case .decimals(let places): "\(places) decimal\(places == 1 ? "" : "s")"
    case .exact: "every digit, or a fraction"
    }
  }

  /// What to say to an answer that is right as far as it goes.
  var advice: String {
    self == .exact
      ? "Right so far. This is wanted exactly, please: give \(phrase)."
      : "Right so far. One more digit, please: give \(phrase)."
  }
}

extension Precision {
  /// The most digits that can be asked for.
  static let mostDigits = 12

  /// What the words in brackets at the end of a label want: "4 digits", "2 decimals", "exact"; nil
  /// when they are about something else.
  init?(words: Substring) {
    let parts = words.split(whereSeparator: \.isWhitespace)
    if parts == ["exact"] {
      self = .exact
      return
    }
    guard parts.count == 2, let count = Int(parts[0]) else { return nil }
    switch parts[1] {
    case "digit", "digits":
      guard (1...Self.mostDigits).contains(count) else { return nil }
      self = .significant(count)
    case "decimal", "decimals":
      guard (0...Self.mostDigits).contains(count) else { return nil }
      self = .decimals(count)
    default: return nil
    }
  }

  /// A label without the wish at its end, and the wish: "the loss [4 digits]". `isOdd` is whether
  /// the brackets seem to hold a wish that cannot be read.
  static func split(label: String) -> (label: String?, precision: Precision?, isOdd: Bool) {
    let text = label[...].trimmed
    guard text.last == "]", let open = text.lastIndex(of: "[") else {
      return (text.isEmpty ? nil : String(text), nil, false)
    }
    let words = text[text.index(after: open)...].dropLast().trimmed
    guard let precision = Precision(words: words) else {
      let isOdd = ["digit", "decimal", "exact"].contains { words.contains($0) }
      return (String(text), nil, isOdd)
    }
    let rest = text[..<open].trimmed
    return (rest.isEmpty ? nil : String(rest), precision, false)
  }
}
