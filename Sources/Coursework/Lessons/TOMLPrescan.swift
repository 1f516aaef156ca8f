/// Finds what the TOML library must not see: nesting so deep that it runs out of stack (keys like
/// a.a.a.a… of some thousand parts), and what it aborts on: a table header without a name, brackets
/// that close what they did not open, and dates that end too soon. Lessons need no dates at all.
struct TOMLPrescan {
  private enum State { case plain, comment, text(quote: UInt8, isLong: Bool) }

  private let bytes: [UInt8]
  private var index = 0
  private var state = State.plain
  /// The brackets that are open, as they must be closed.
  private var brackets: [UInt8] = []
  /// Whether an = stands before this place, with nothing but its value in between.
  private var isBehindSign = false
  private var isInHeader = false
  private var dots = 0
  private var line = 1
  private var lineStart = 0
  private var isStartOfLine = true

  /// The first place that must not be read; nil for texts that may be. Nesting may be as deep as
  /// `limit`.
  static func fault(in text: String, limit: Int) -> TOMLFault? {
    var scanner = TOMLPrescan(bytes: Array(text.utf8))
    while scanner.index < scanner.bytes.count {
      let start = scanner.index
      if let message = scanner.step(limit) {
        return TOMLFault(
          line: scanner.line, column: start - scanner.lineStart + 1, message: message)
      }
    }
    return nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func isTriple(_ quote: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
  }

  /// Whether a table header begins here that no key follows.
  private var opensTableWithoutName: Bool {
    guard case .plain = state, isStartOfLine, brackets.isEmpty, bytes[index] == UInt8(ascii: "[")
    else { return false }
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var rest = bytes[(index + 1)...]
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
    guard let first = rest.drop(while: isBlank).first else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      return false
    default: return true
    }
  }

  /// Passes over a character or a word; returns what is wrong with it.
  private mutating func step(_ limit: Int) -> String? {
    let byte = bytes[index]
    defer {
      // The library passes over some invisible characters, a byte order mark among them.
      let isVisible = (0x21...0x7e).contains(byte)
      isStartOfLine = byte == UInt8(ascii: "\n") || isStartOfLine && !isVisible
      index += 1
    }
    if byte == UInt8(ascii: "\n") {
      (line, lineStart, dots) = (line + 1, index + 1, 0)
      (isBehindSign, isInHeader) = (false, false)
      if case .text(_, isLong: true) = state { return nil }
      state = .plain
      return nil
    }
    switch state {
    case .comment: return nil
    case .plain: return plain(byte, limit)
    case .text(let quote, let isLong):
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        // The character behind it is none of the closing quotes; a line end is looked at as usual.
        if index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
      } else if byte == quote, !isLong || isTriple(quote) {
        if isLong { skipClosingQuotes(quote) }
        state = .plain
      }
      return nil
    }
  }

  /// Of up to five quotes at the end of a long text the first two belong to the text.
  private mutating func skipClosingQuotes(_ quote: UInt8) {
    index += 2
    for _ in 0..<2 where index + 1 < bytes.count && bytes[index + 1] == quote { index += 1 }
  }

  private mutating func plain(_ byte: UInt8, _ limit: Int) -> String? {
    if opensTableWithoutName { return "the table that is opened here has no name: [mistakes]" }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let isLong = isTriple(byte)
      if isLong { index += 2 }
      state = .text(quote: byte, isLong: isLong)
    case UInt8(ascii: "#"): state = .comment
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      isInHeader = isInHeader || isStartOfLine && brackets.isEmpty
      (isBehindSign, dots) = (false, 0)
      brackets.append(byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
      if brackets.count > limit { return Self.tooDeep }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      (isBehindSign, dots) = (false, 0)
      if brackets.popLast() != byte { return "the bracket that is closed here is not open" }
    case UInt8(ascii: ","): (isBehindSign, dots) = (false, 0)
    case UInt8(ascii: "="): (isBehindSign, dots) = (true, 0)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
    default:
      if !isInHeader, isBehindSign || brackets.last == UInt8(ascii: "]") { return word() }
      if byte == UInt8(ascii: ".") { dots += 1 }
      if dots > limit { return Self.tooDeep }
    }
    return nil
  }

  private static let tooDeep = "it is nested too deeply here"

  // MARK: Values without quotes

  /// Passes over a value without quotes, which must be a number or a truth.
  private mutating func word() -> String? {
    let rest = bytes[index...].prefix { !Self.wordEnds.contains($0) }
    let word = String(decoding: rest, as: UTF8.self)
    guard word == "true" || word == "false" || Self.isNumber(rest) else {
      return "“\(word.prefix(24))” is neither a text in quotes, a number, true nor false"
    }
    index = rest.endIndex - 1
    return nil
  }

  private static let wordEnds = Set(" \t\r\n,]}[{#=\"'".utf8)

  /// `-1_000`, `2.5`, `1e-3`.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func take(_ bytes: String) -> Bool {
      guard let first = rest.first, bytes.utf8.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    func digits() -> Bool {
      guard take("0123456789") else { return false }
      while take("0123456789") || rest.count > 1 && take("_") {}
      return true
    }
    _ = take("+-")
    guard digits(), !take(".") || digits() else { return false }
    if take("eE") {
      _ = take("+-")
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}
