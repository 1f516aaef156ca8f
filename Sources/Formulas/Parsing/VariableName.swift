/// The names of quantities, which have one spelling inside (ASCII: `eta`, `x1`, `yhat`, `w'`) and
/// another in books (η, x₁, ŷ, w′). Both may be typed; they are the same name.
public enum VariableName {
  /// The longest name, in Characters.
  public static let characterLimit = 40

  /// The one ASCII spelling of a name typed in either way; nil when it cannot be a name.
  public static func canonical(_ text: String) -> String? {
    guard text.utf8.count <= characterLimit * 4 else { return nil }
    var scanner = NameScanner()
    for character in text where !scanner.take(character) { return nil }
    guard !scanner.spelling.isEmpty, scanner.spelling.count <= characterLimit else { return nil }
    return scanner.spelling
  }

  /// The name as it is shown: `eta` is η and `x1` is x₁ in Unicode notation.
  public static func printed(_ name: String, _ notation: Notation = .unicode) -> String {
    // A name with an underscore is an author's word, not a symbol.
    if notation == .ascii || name.contains("_") { return name }
    let word = name.prefix { $0.isLetter }
    let rest = name.dropFirst(word.count).map { character in
      character == "'" ? "′" : character.asciiDigit.map { Digits.subscripts[$0] } ?? character
    }
    return (symbol(for: word) ?? String(word)) + String(rest)
  }

  /// η for eta, ŷ for yhat, dβ for dbeta; nil for a plain word.
  private static func symbol(for word: Substring) -> String? {
    if let letter = GreekLetter.letters[String(word)] { return String(letter) }
    for accent in Accent.allCases where word.hasSuffix(accent.rawValue) {
      let stem = String(word.dropLast(accent.rawValue.count))
      if stem.count == 1 { return accent.over(stem) }
      if let letter = GreekLetter.letters[stem] { return accent.over(String(letter)) }
    }
    guard word.first == "d", word.count > 2, let inner = symbol(for: word.dropFirst()) else {
      return nil
    }
    return "d" + inner
  }
}

/// Reads a name Character by Character and spells it in ASCII.
struct NameScanner {
  private(set) var spelling = ""

  /// Adds a Character if a name may go on with it.
  mutating func take(_ character: Character) -> Bool {
    guard let part = Self.spelling(of: character) else { return false }
    let isDigit = part.first?.asciiDigit != nil
    if spelling.isEmpty, isDigit || part == "'" { return false }
    if spelling.last == "'", part != "'" { return false }
    spelling += part
    return true
  }

  /// Whether a name may begin with this Character.
  static func canStart(with character: Character) -> Bool {
    var scanner = NameScanner()
    return scanner.take(character)
  }

  private static func spelling(of character: Character) -> String? {
    if character.isASCIILetter || character.asciiDigit != nil { return String(character) }
    switch character {
    case "_": return "_"
    case "'", "′", "’": return "'"
    default: break
    }
    if let digit = Digits.subscripts.firstIndex(of: character) { return String(digit) }
    return GreekLetter.names[character] ?? Accent.names[character]
  }
}
