/// Where the keys of a TOML text stand, for messages. The TOML library knows only the places of what
/// it cannot read.
struct KeyPlaces {
  /// A place in the text; both are counted from 1.
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  /// A key with its value.
  private struct Entry {
    let key: Place
    /// Where the first character of the value stands, if the value is a text.
    var text: Place?
    var hasLines = false
  }

  private var entries: [String: Entry] = [:]
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.textLines
    var open: Substring?
    for (index, line) in lines.enumerated() {
      if let quotes = open {
        if line.contains(quotes) { open = nil }
        continue
      }
      open = take(line, number: index + 1)
    }
  }

  /// The lines of all keys.
  var keyLines: [String: Int] { entries.mapValues(\.key.line) }

  /// Where a key stands; nil when it is nowhere.
  func place(of key: String) -> Place? { entries[key]?.key }

  /// Where a line and column inside a text stand, both counted from 1.
  func place(inText key: String, line: Int, column: Int) -> Place? {
    guard let entry = entries[key], let start = entry.text else { return nil }
    if line == 1 { return Place(line: start.line, column: start.column + column - 1) }
    // A text of one line can hold others only as \n, which have no place of their own.
    return entry.hasLines ? Place(line: start.line + line - 1, column: column) : start
  }

  /// Where a text in quotes stands in the list of a key; the key's place when it is not found.
  func place(ofItem item: String, in key: String) -> Place? {
    guard let start = place(of: key) else { return nil }
    for (index, line) in lines.enumerated().dropFirst(start.line - 1).prefix(50) {
      for quote in ["\"", "'"] {
        if let found = line.firstRange(of: quote + item + quote) {
          let column = line.distance(from: line.startIndex, to: found.lowerBound)
          return Place(line: index + 1, column: column + 1)
        }
      }
    }
    return start
  }

  /// The names inside the braces behind a key, or below its header in brackets, as they follow each
  /// other: w and b of `start = { w = 1, b = [2, 3] }`.
  func names(in key: String) -> [String] {
    guard let start = place(of: key) else { return [] }
    let text = lines[(start.line - 1)...].prefix(Self.mostLines).joined(separator: "\n")
    let isHeader = text.drop(while: \.isWhitespace).first == "["
    guard let opening = text.firstIndex(of: isHeader ? "]" : "{") else { return [] }
    var scanner = NameScanner()
    for character in text[text.index(after: opening)...] {
      if !scanner.take(character) { break }
    }
    return scanner.names
  }

  private static let mostLines = 60

  /// Reads names before “=” that stand in no inner brackets.
  private struct NameScanner {
    private(set) var names: [String] = []
    private var word = ""
    private var depth = 0
    private var quote: Character?
    private var isComment = false

    /// False where the table ends.
    mutating func take(_ character: Character) -> Bool {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
        return true
      }
      if isComment, character != "\n" { return true }
      switch character {
      case "#": isComment = true
      case "\"", "'": quote = character
      case "[" where depth == 0 && word.isEmpty: return false
      case "{", "[", "(": depth += 1
      case "}" where depth == 0: return false
      case "}", "]", ")":
        depth -= 1
        word = ""
      case "=" where depth == 0:
        if !word.isEmpty { names.append(word) }
        // What follows is a value; a bracket there is no header.
        word = "="
      case ",", "\n": (word, isComment) = ("", false)
      case _ where character.isWhitespace: break
      default: word.append(character)
      }
      return true
    }
  }

  // MARK: Reading

  /// Notes the key of a line; returns the quotes of a text that goes on in the next line.
  private mutating func take(_ line: Substring, number: Int) -> Substring? {
    let text = line.drop(while: \.isWhitespace)
    func column(_ index: Substring.Index) -> Int {
      line.distance(from: line.startIndex, to: index) + 1
    }
    if text.first == "[" {
      let inside = text.drop { $0 == "[" }
      note(Self.key(inside)?.name, Entry(key: Place(line: number, column: column(text.startIndex))))
      return nil
    }
    guard let (name, start, rest) = Self.key(text), let sign = rest.firstIndex(of: "=") else {
      return nil
    }
    let key = Place(line: number, column: column(start))
    let value = rest[rest.index(after: sign)...].drop(while: \.isWhitespace)
    for quotes in [#"""""#, "'''"] where value.hasPrefix(quotes) {
      let first = value.dropFirst(3)
      let goesOn = !first.contains(quotes)
      let opensBelow = goesOn && first.allSatisfy(\.isWhitespace)
      let text =
        opensBelow
        ? Place(line: number + 1, column: 1)
        : Place(line: number, column: column(first.startIndex))
      note(name, Entry(key: key, text: text, hasLines: goesOn))
      return goesOn ? Substring(quotes) : nil
    }
    let isText = value.first == "\"" || value.first == "'"
    let inside = isText ? Place(line: number, column: column(value.startIndex) + 1) : nil
    note(name, Entry(key: key, text: inside))
    return nil
  }

  private mutating func note(_ name: String?, _ entry: Entry) {
    guard let name, entries[name] == nil else { return }
    entries[name] = entry
  }

  /// The first key of a line, where its first letter stands, and what follows it.
  private static func key(_ text: Substring) -> (
    name: String, start: Substring.Index, rest: Substring
  )? {
    guard let first = text.first else { return nil }
    let isQuoted = first == "\"" || first == "'"
    let name =
      isQuoted
      ? text.dropFirst().prefix { $0 != first }
      : text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    guard isQuoted || !name.isEmpty else { return nil }
    let rest = text[name.endIndex...].dropFirst(isQuoted ? 1 : 0).drop(while: \.isWhitespace)
    // Of a key a.b the first part is looked for.
    guard let next = rest.first, next == "=" || next == "." || next == "]" else { return nil }
    return (String(name), name.startIndex, rest)
  }
}
