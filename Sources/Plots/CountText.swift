/// Counts in words.
enum CountText {
  /// A count with its thousands apart: `1,240`.
  static func grouped(_ count: Double) -> String {
    guard count.isFinite, abs(count) < 1e15 else { return ShortNumber.text(count) }
    let digits = String(Int(abs(count).rounded()))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (count <= -0.5 ? "−" : "") + text
  }

  /// A count of things: `1 step`, `1,240 steps`.
  static func text(_ count: Double, _ noun: String) -> String {
    let number = grouped(count)
    return number == "1" ? "1 \(noun)" : "\(number) \(plural(of: noun))"
  }

  /// The plural of a regular noun.
  static func plural(of noun: String) -> String {
    if noun.isEmpty { return noun }
    // The ch of an epoch is a k.
    if noun.hasSuffix("epoch") { return noun + "s" }
    if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
    let stem = noun.dropLast()
    if noun.last == "y", let before = stem.last, !"aeiou".contains(before) { return stem + "ies" }
    return noun + "s"
  }
}
