internal import Formulas

/// The words of a line, with what a reader of instructions tells apart.
enum TryThisWord: Hashable {
  case key(LabKey)
  case number(Double)
  /// In lower case, but for single letters, which are names.
  case word(String)
  /// One of `. , ; : ! ? ( ) =`.
  case sign(Character)
}

/// Cuts prose into words, numbers, keys and signs.
enum TryThisWords {
  static func words(of inlines: [Inline]) -> [TryThisWord] {
    inlines.flatMap { inline -> [TryThisWord] in
      if inline.voice == .code {
        return [LabKey(inline.text).map { .key($0) } ?? .word(inline.text)]
      }
      return inline.text.split(whereSeparator: \.isWhitespace).flatMap { words(of: $0) }
    }
  }

  private static func words(of text: Substring) -> [TryThisWord] {
    var (rest, before, behind): (Substring, [TryThisWord], [TryThisWord]) = (text, [], [])
    while let first = rest.first, "(“=".contains(first) {
      before.append(.sign(first))
      rest = rest.dropFirst()
    }
    while let last = rest.last, ".,;:!?)”".contains(last) {
      behind.insert(.sign(last), at: 0)
      rest = rest.dropLast()
    }
    guard !rest.isEmpty else { return before + behind }
    if let number = number(rest) { return before + [.number(number)] + behind }
    return before + [.word(rest.count == 1 ? String(rest) : rest.lowercased())] + behind
  }

  /// A number as prose writes it: −0.5, 10,000, or the word up to twelve.
  static func number(_ text: Substring) -> Double? {
    if let index = spelled.firstIndex(of: text.lowercased()) { return Double(index) }
    guard let first = text.first, first.isNumber || first == "−" || first == "-" else { return nil }
    return Double(text.replacing("−", with: "-").replacing(",", with: ""))
  }

  private static let spelled = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// A number as the page would write it.
  static func written(_ value: Double) -> String { NumberText.written(value, digits: 12) }
}
