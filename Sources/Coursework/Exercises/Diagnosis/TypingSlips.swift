internal import Formulas

/// Slips of the hand: the right number, but not as it was meant to be typed.
enum TypingSlips {
  /// Those that leave little doubt: digits cut off, the sign, the decimal point, two digits swapped.
  static func clear(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    find(diagnosis, answer, clear)
  }

  /// Those that many numbers could come from: a digit left out, doubled, or the key beside it.
  static func faint(_ diagnosis: StepDiagnosis, _ answer: ValueAnswer) -> [Finding] {
    find(diagnosis, answer, faint)
  }

  /// The slip, of any kind, that makes this number of the right one.
  static func find(_ answer: NumberAnswer, right: Double, _ precision: Precision) -> Finding? {
    clear(answer, right, precision) ?? faint(answer, right, precision)
  }

  private static func find(
    _ diagnosis: StepDiagnosis, _ answer: ValueAnswer,
    _ slip: (NumberAnswer, Double, Precision) -> Finding?
  ) -> [Finding] {
    guard let entry = answer.entries.first, answer.shape == .scalar else { return [] }
    for right in [diagnosis.carried, diagnosis.truth] {
      if let right = right.number, let finding = slip(entry, right, diagnosis.rule.precision) {
        return [finding]
      }
    }
    return []
  }

  // MARK: The slips

  private static func clear(
    _ answer: NumberAnswer, _ right: Double, _ precision: Precision
  ) -> Finding? {
    guard right != 0, right.isFinite else { return nil }
    let shown = NumberText.written(answer.value)
    if isCut(answer, right, precision) {
      return Finding(
        name: "truncated",
        sentence: "\(shown) is cut off, not rounded: the next digit of "
          + "\(NumberText.written(right)) is 5 or more, so the last one goes up.")
    }
    if answer.accepts(-right, precision) {
      return Finding(
        name: "sign-slip", sentence: "\(shown) has the right digits and the wrong sign.")
    }
    for power in [10.0, 0.1, 100, 0.01, 1000, 0.001] where answer.accepts(right * power, precision)
    {
      return Finding(
        name: "decimal-slip",
        sentence: "\(shown) has the right digits and its decimal point elsewhere.")
    }
    guard let typed = Digits(answer) else { return nil }
    for reference in Digits.references(right, typed.digits.count, precision)
    where typed.isSwapped(of: reference) {
      return Finding(
        name: "swapped-digits", sentence: "In \(shown) two digits have changed places.")
    }
    return nil
  }

  private static func faint(
    _ answer: NumberAnswer, _ right: Double, _ precision: Precision
  ) -> Finding? {
    guard right != 0, right.isFinite, let typed = Digits(answer), typed.isNegative == (right < 0)
    else { return nil }
    let count = typed.digits.count
    let shown = NumberText.written(answer.value)
    // Of numbers with few digits any is a neighbour of any other.
    guard count >= 2 else { return nil }
    for reference in Digits.references(right, count + 1, precision)
    where typed.isShortened(of: reference) {
      return Finding(
        name: "dropped-digit",
        sentence: "In \(shown) a digit is missing: compare it with what you worked out.")
    }
    guard count >= 3 else { return nil }
    for reference in Digits.references(right, count - 1, precision)
    where reference.isShortened(of: typed, doubled: true) {
      return Finding(
        name: "doubled-digit", sentence: "In \(shown) one digit was typed twice.")
    }
    for reference in Digits.references(right, count, precision)
    where typed.isBesideKey(of: reference) {
      return Finding(
        name: "neighbour-key",
        sentence: "In \(shown) one digit is that of the key beside the right one.")
    }
    return nil
  }

  /// Whether the number shows just the wanted digits and the rest was cut off.
  private static func isCut(
    _ answer: NumberAnswer, _ right: Double, _ precision: Precision
  ) -> Bool {
    let unit = precision.unit(of: right)
    return answer.showsJust(precision) && answer.value * right > 0
      && answer.value.magnitude < right.magnitude
      && right.magnitude - answer.value.magnitude < unit * (1 - 1e-9)
  }
}

/// The digits of a number as they stand, and where its decimal point is.
private struct Digits {
  /// Without zeros in front of the first place that counts; zeros behind the point stay.
  let digits: [Character]
  /// How many of them stand before the point.
  let whole: Int
  let isNegative: Bool

  /// Nil for fractions and powers of ten.
  init?(_ answer: NumberAnswer) {
    self.init(text: answer.text)
  }

  private init?(text: String) {
    var body = text[...].trimmed
    isNegative = body.first == "-" || body.first == "−" || body.first == "–"
    if isNegative || body.first == "+" { body = body.dropFirst().trimmed }
    guard body.count <= 20,
      body.allSatisfy({ ("0"..."9").contains($0) && $0.isASCII || $0 == "." || $0 == "," })
    else { return nil }
    let parts = body.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2 else { return nil }
    let first = parts[0].drop { $0 == "0" }
    digits = Array(first) + (parts.count == 2 ? Array(parts[1]) : [])
    whole = first.count
    guard !digits.isEmpty else { return nil }
  }

  /// The right number as it would be typed with so many digits: rounded, cut off, or in full.
  static func references(_ right: Double, _ count: Int, _ precision: Precision) -> [Digits] {
    guard (1...15).contains(count), right != 0 else { return [] }
    let exponent = Int(Precision.significant(1).unit(of: right).exponentOfTen)
    // As many places, counted from the first that stands in the text: 0.042 has three.
    let leading = exponent < 0 ? -exponent - 1 : 0
    let significant = count - leading
    guard significant >= 1 else { return [] }
    let places = significant - 1 - exponent
    guard (-12...15).contains(places) else { return [] }
    var texts = [fixed(right.magnitude, places)]
    if significant > 3 {
      texts.append(fixed(right.magnitude, places, isCut: true))
    }
    return texts.compactMap { Digits(text: (right < 0 ? "-" : "") + $0) }
      .filter { $0.digits.count == count }
  }

  /// The number with so many places behind the point, zeros at the end included.
  private static func fixed(_ value: Double, _ places: Int, isCut: Bool = false) -> String {
    let scale = Precision.power(max(0, places))
    var units = value * scale
    if places < 0 { units = value / Precision.power(-places) }
    let rounded = (isCut ? (units * (1 + 1e-12)).rounded(.down) : units.rounded())
    guard rounded < 9e15 else { return "" }
    var text = String(Int64(rounded)) + String(repeating: "0", count: max(0, -places))
    guard places > 0 else { return text }
    if text.count <= places { text = String(repeating: "0", count: places + 1 - text.count) + text }
    return text.dropLast(places) + "." + text.suffix(places)
  }

  /// Two neighbouring digits of the other have changed places.
  func isSwapped(of other: Digits) -> Bool {
    guard isNegative == other.isNegative, digits.count == other.digits.count, whole == other.whole
    else { return false }
    let differing = digits.indices.filter { digits[$0] != other.digits[$0] }
    guard differing.count == 2, differing[1] == differing[0] + 1 else { return false }
    return digits[differing[0]] == other.digits[differing[1]]
      && digits[differing[1]] == other.digits[differing[0]]
  }

  /// This is the other without one of its digits; with `doubled` one that stands twice there.
  func isShortened(of other: Digits, doubled: Bool = false) -> Bool {
    guard isNegative == other.isNegative, other.digits.count == digits.count + 1 else {
      return false
    }
    return other.digits.indices.contains { index in
      let isBeforePoint = index < other.whole
      guard whole == other.whole - (isBeforePoint ? 1 : 0) else { return false }
      // The last digit behind the point left out is rounding.
      if !doubled, !isBeforePoint, index == other.digits.count - 1 { return false }
      if doubled {
        let isTwice =
          index > 0 && other.digits[index] == other.digits[index - 1]
          || index + 1 < other.digits.count && other.digits[index] == other.digits[index + 1]
        guard isTwice else { return false }
      }
      var rest = other.digits
      rest.remove(at: index)
      return rest == digits
    }
  }

  /// One digit is that of a key beside the other's, in the row of digits or on the number block.
  func isBesideKey(of other: Digits) -> Bool {
    guard isNegative == other.isNegative, digits.count == other.digits.count, whole == other.whole
    else { return false }
    let differing = digits.indices.filter { digits[$0] != other.digits[$0] }
    guard differing.count == 1, let place = differing.first,
      let mine = digits[place].wholeNumberValue, let its = other.digits[place].wholeNumberValue
    else { return false }
    return Self.besideKeys[its].contains(mine)
  }

  private static let besideKeys: [[Int]] = [
    [9, 1, 2], [2, 4, 0], [1, 3, 5, 0], [2, 4, 6], [3, 5, 1, 7], [4, 6, 2, 8], [5, 7, 3, 9],
    [6, 8, 4], [7, 9, 5], [8, 0, 6],
  ]
}

extension Double {
  /// The exponent of a power of ten.
  fileprivate var exponentOfTen: Int {
    var (exponent, rest) = (0, self)
    while rest > 5 { (exponent, rest) = (exponent + 1, rest / 10) }
    while rest < 0.5 { (exponent, rest) = (exponent - 1, rest * 10) }
    return exponent
  }
}
