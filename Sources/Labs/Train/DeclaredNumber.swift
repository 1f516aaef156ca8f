/// Numbers inside the words of a declaration: `cosine 200 0.1`.
enum DeclaredNumber {
  /// As short as it reads back to the same bits.
  static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }

  /// The number of a word; nil where it is none, or not within a range.
  static func read(_ word: Substring?, in range: ClosedRange<Double>) -> Double? {
    guard let word, word.utf8.count <= 24, let value = Double(word), range.contains(value) else {
      return nil
    }
    return value
  }

  /// The whole number of a word; nil where it is none, or not within a range.
  static func whole(_ word: Substring?, in range: ClosedRange<Int>) -> Int? {
    guard let word, word.utf8.count <= 12, let value = Int(word), range.contains(value) else {
      return nil
    }
    return value
  }

  /// The words of a text; nil where it is far longer than any that means something.
  static func words(_ text: String) -> [Substring]? {
    guard text.utf8.count <= 200 else { return nil }
    return text.split(whereSeparator: \.isWhitespace)
  }
}
