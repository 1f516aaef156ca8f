/// The words by which people name mistakes, and the rules of the workbook that each stands for.
enum MistakeWords {
  /// Every other word stands for the rule of its own name.
  static let rules: [String: Set<String>] = [
    "sign": ["plus-for-minus", "minus-for-plus", "sign-left-out"],
    "swapped-difference": ["difference-turned-round"],
    "two-put-in": ["two-put-in", "coefficient-doubled"],
    "factor-doubled": ["factor-doubled", "coefficient-doubled", "count-off-by-one"],
    "factor-left-out": ["factor-left-out", "rate-forgotten", "coefficient-forgotten"],
    "square-forgotten": ["square-forgotten", "power-forgotten"],
    "wrong-derivative": [
      "function-for-derivative", "square-for-slope", "slope-without-square", "square-forgotten",
      "two-put-in",
    ],
    "old-for-new": ["old-value"],
    "new-for-old": ["new-value"],
    "wrong-axis": ["other-axis"],
    "off-by-one": ["neighbouring-place", "other-name", "count-off-by-one"],
    "value-for-place": ["value-for-place", "place-for-value"],
    "upside-down-fraction": ["division-turned-round"],
    "brackets-forgotten": ["brackets-left-out", "left-to-right"],
    "rounded-early": ["rounded-early", "truncated"],
  ]

  /// Whether one of the mistakes that a verdict names is meant by a word, by two joined with "+", or
  /// by one of several parted by "|".
  static func isMet(_ word: String, by named: [String]) -> Bool {
    let choices = word.split(separator: "|").map { String($0.trimmed) }
    if choices.count > 1 { return choices.contains { isMet($0, by: named) } }
    let words = word.split(separator: "+").map { String($0.trimmed) }
    return named.contains { name in
      let names = name.split(separator: "+").map(String.init)
      guard names.count == words.count else { return false }
      if words.count == 2 {
        return isMet(words[0], names[0]) && isMet(words[1], names[1])
          || isMet(words[0], names[1]) && isMet(words[1], names[0])
      }
      return zip(words, names).allSatisfy { isMet($0, $1) }
    }
  }

  private static func isMet(_ word: String, _ name: String) -> Bool {
    rules[word]?.contains(name) ?? false || word == name
  }
}
