/// A positive number as decimal digits: the first digit stands for `digit · 10^exponent`.
///
/// Rounding works on the digits that people see, half away from zero, as it is taught: 2.675 to
/// three digits is 2.68, although the nearest `Double` lies a little below.
struct DecimalDigits: Hashable {
  /// From 0 to 9, neither beginning nor ending with 0.
  private(set) var digits: [Int]
  private(set) var exponent: Int

  /// The shortest digits that stand for this number and no other. It must be positive and finite.
  init(_ magnitude: Double) {
    precondition(magnitude > 0 && magnitude.isFinite, "only positive numbers have digits")
    let text = magnitude.description
    let mantissa = text.prefix { $0 != "e" }
    let written = Int(text.dropFirst(mantissa.count + 1)) ?? 0
    let whole = mantissa.prefix { $0 != "." }
    let all = mantissa.compactMap(\.asciiDigit)
    let zeros = all.prefix { $0 == 0 }.count
    digits = Array(all.dropFirst(zeros))
    exponent = written + whole.count - 1 - zeros
    trim()
  }

  /// Keeps at most `count` digits, at least one.
  mutating func round(to count: Int) {
    let count = max(1, count)
    guard digits.count > count else { return }
    let roundsUp = digits[count] >= 5
    digits = Array(digits.prefix(count))
    if roundsUp {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        exponent += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0, digits.count > 1 { digits.removeLast() }
  }

  /// 13.1072, 0.1 or 1300.
  var plain: String {
    let all = digits.map(String.init).joined()
    if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + all }
    let whole = exponent + 1
    if digits.count <= whole { return all + String(repeating: "0", count: whole - digits.count) }
    return all.prefix(whole) + "." + all.dropFirst(whole)
  }

  /// The digits with the point after the first: 1.31072.
  var mantissa: String {
    let all = digits.map(String.init).joined()
    return digits.count == 1 ? all : all.prefix(1) + "." + all.dropFirst()
  }

  /// The number that the digits stand for.
  var value: Double? { Double("\(mantissa)e\(exponent)") }
}
