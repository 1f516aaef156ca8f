/// Splits a formula into words. The last word is always `end`.
struct Tokenizer {
  private let characters: ArraySlice<Character>
  private let firstColumn: Int
  private var position: Int

  private init(_ characters: ArraySlice<Character>, firstColumn: Int) {
    self.characters = characters
    self.firstColumn = firstColumn
    position = characters.startIndex
  }

  /// The words of `characters`, the first of which stands in column `firstColumn`.
  static func tokens(
    in characters: ArraySlice<Character>, firstColumn: Int = 1
  ) throws(FormulaError) -> [Token] {
    var tokenizer = Tokenizer(characters, firstColumn: firstColumn)
    var tokens: [Token] = []
    while let token = try tokenizer.next() { tokens.append(token) }
    tokens.append(
      Token(kind: .end, column: firstColumn + characters.count, text: "the end"))
    return tokens
  }

  private var current: Character? { peek(0) }

  private func peek(_ offset: Int) -> Character? {
    let index = position + offset
    return index < characters.endIndex ? characters[index] : nil
  }

  private func column(of index: Int) -> Int { index - characters.startIndex + firstColumn }

  private mutating func next() throws(FormulaError) -> Token? {
    while let space = current, space.isWhitespace { position += 1 }
    guard let character = current else { return nil }
    let start = position
    let kind: Token.Kind
    if character.asciiDigit != nil || (character == "." && peek(1)?.asciiDigit != nil) {
      kind = .number(try number())
    } else if NameScanner.canStart(with: character) {
      kind = .name(try name())
    } else if character == Digits.superscriptMinus || Digits.superscripts.contains(character) {
      kind = .superscript(try superscript())
    } else if let (found, length) = longSign(character) {
      kind = found
      position += length
    } else {
      kind = try sign(character)
      position += 1
    }
    return Token(
      kind: kind, column: column(of: start), text: String(characters[start..<position]))
  }

  /// Signs of two Characters, and how long they are.
  private func longSign(_ character: Character) -> (Token.Kind, Int)? {
    switch (character, peek(1)) {
    case ("<", "="): return (.binary(.lessOrEqual), 2)
    case (">", "="): return (.binary(.greaterOrEqual), 2)
    case ("=", "="): return (.binary(.equal), 2)
    case ("!", "="): return (.binary(.notEqual), 2)
    case (".", "*"): return (.binary(.elementProduct), 2)
    case (".", "T"):
      if let next = peek(2), NameScanner.canStart(with: next) || next.asciiDigit != nil {
        return nil
      }
      return (.transposed, 2)
    default: return nil
    }
  }

  private func sign(_ character: Character) throws(FormulaError) -> Token.Kind {
    if character.isMinus { return .binary(.difference) }
    if character.isTimes {
      if character == "*", peek(1) == "*" { throw complaint("write ^ for a power, as in x^2.") }
      return .binary(.product)
    }
    switch character {
    case "+": return .binary(.sum)
    case "/", "÷": return .binary(.quotient)
    case "^": return .binary(.power)
    case "(": return .open
    case ")": return .close
    case "[": return .openList
    case "]": return .closeList
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case "=": return .equals
    case "ᵀ": return .transposed
    case "@": return .binary(.matrixProduct)
    case "∘", "⊙": return .binary(.elementProduct)
    case "<": return .binary(.less)
    case ">": return .binary(.greater)
    case "≤": return .binary(.lessOrEqual)
    case "≥": return .binary(.greaterOrEqual)
    case "≠": return .binary(.notEqual)
    case ".": throw complaint("a point needs a digit after it. Write 0.5 or .5.")
    case "{", "}": throw complaint("write round brackets ( and ), not \(character).")
    case "√": throw complaint("write sqrt(x) for a square root.")
    default:
      throw complaint(
        "the character \(String(character).quotable(limit: 4)) means nothing in a formula. "
          + "Write numbers, names, + - * / ^ and round brackets.")
    }
  }

  private func complaint(_ message: String) -> FormulaError {
    FormulaError(column: column(of: position), message: message)
  }

  private mutating func number() throws(FormulaError) -> Double {
    let start = position
    var text = digits()
    if current == "." {
      position += 1
      text = (text.isEmpty ? "0" : text) + "." + digits() + "0"
      if current == "." { throw complaint("a number has only one point. Write 0.5, for example.") }
    }
    // The e of 2e-3; in 2*e or 2eta it begins a name instead.
    if let mark = current, mark == "e" || mark == "E" {
      let signs = peek(1).map { $0.isMinus || $0 == "+" } == true ? 1 : 0
      if peek(1 + signs)?.asciiDigit != nil {
        text += signs == 1 && peek(1)?.isMinus == true ? "e-" : "e"
        position += 1 + signs
        text += digits()
      }
    }
    guard let value = Double(text), value.isFinite else {
      throw FormulaError(
        column: column(of: start), message: "this number is too large. Write one below 1e308.")
    }
    return value
  }

  private mutating func digits() -> String {
    let start = position
    while current?.asciiDigit != nil { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func name() throws(FormulaError) -> String {
    let start = position
    var scanner = NameScanner()
    while let character = current, scanner.take(character) { position += 1 }
    guard scanner.spelling.count <= VariableName.characterLimit else {
      throw FormulaError(
        column: column(of: start),
        message: "this name is too long. Use at most \(VariableName.characterLimit) characters.")
    }
    return scanner.spelling
  }

  private mutating func superscript() throws(FormulaError) -> Double {
    let start = position
    let isNegative = current == Digits.superscriptMinus
    if isNegative { position += 1 }
    var text = ""
    while let digit = current.flatMap({ Digits.superscripts.firstIndex(of: $0) }) {
      text += String(digit)
      position += 1
    }
    guard text.count <= 6, let value = Double(text) else {
      throw FormulaError(
        column: column(of: start),
        message: "this power cannot be read. Write a whole number, such as ² or ⁻¹, or use ^.")
    }
    return isNegative ? -value : value
  }
}
