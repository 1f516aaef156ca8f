/// Parts what was typed or pasted as a vector or matrix into the text of each number.
public enum NumberRows {
  /// The words of every row that has any. Words stand apart by white space, rows by semicolons, line
  /// ends or the end of a bracket; a sign or a `/` that stands alone joins its number.
  public static func split(_ text: String) -> [[String]] {
    let plain = String(
      text.map { character -> Character in
        switch character {
        case "]": ";"
        case "[", "(", ")", "|": " "
        default: character
        }
      })
    return plain.split { $0 == ";" || $0.isNewline }.map(words).filter { !$0.isEmpty }
  }

  private static func words(_ row: Substring) -> [String] {
    var words: [String] = []
    for piece in row.split(whereSeparator: \.isWhitespace) {
      let word = piece.drop { $0 == "," }
      var kept = word
      while kept.last == "," { kept.removeLast() }
      guard !kept.isEmpty else { continue }
      // "- 3" and "1 / 2" are one number each.
      if let last = words.last,
        ["-", "−", "–", "+"].contains(last) || last.hasSuffix("/")
          || kept.first == "/"
      {
        words[words.count - 1] = last + kept
      } else {
        words.append(String(kept))
      }
    }
    return words
  }
}
