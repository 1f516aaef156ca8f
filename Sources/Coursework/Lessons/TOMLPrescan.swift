/// Finds what the TOML library must not see: nesting so deep that it runs out of stack (keys like
/// a.a.a.a… of some thousand parts), and a table header without a name, on which it aborts.
struct TOMLPrescan {
  private enum State { case plain, comment, text(quote: UInt8, isLong: Bool) }

  private let bytes: [UInt8]
  private var index = 0
  private var state = State.plain
  private var brackets = 0
  private var dots = 0
  private var line = 1
  private var lineStart = 0

  private var isStartOfLine = true

  /// The first place that is nested deeper than `limit`, or opens a table without a name; nil for
  /// texts that may be read.
  static func fault(in text: String, limit: Int) -> TOMLFault? {
    var scanner = TOMLPrescan(bytes: Array(text.utf8))
    while scanner.index < scanner.bytes.count {
      if scanner.opensTableWithoutName {
        return TOMLFault(
          line: scanner.line, column: scanner.index - scanner.lineStart + 1,
          message: "the table that is opened here has no name: [mistakes]")
      }
      scanner.step()
      if max(scanner.brackets, scanner.dots) > limit {
        return TOMLFault(
          line: scanner.line, column: scanner.index - scanner.lineStart,
          message: "it is nested too deeply here")
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
    guard case .plain = state, isStartOfLine, brackets == 0, bytes[index] == UInt8(ascii: "[")
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

  private mutating func step() {
    let byte = bytes[index]
    defer {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      isStartOfLine = byte == UInt8(ascii: "\n") || isStartOfLine && isBlank
      index += 1
    }
    if byte == UInt8(ascii: "\n") {
      (line, lineStart, dots) = (line + 1, index + 1, 0)
      if case .text(_, isLong: true) = state { return }
      state = .plain
      return
    }
    switch state {
    case .comment: break
    case .plain: plain(byte)
    case .text(let quote, let isLong):
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        // The character behind it is none of the closing quotes; a line end is looked at as usual.
        if index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
      } else if byte == quote, !isLong || isTriple(quote) {
        if isLong { index += 2 }
        state = .plain
      }
    }
  }

  private mutating func plain(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let isLong = isTriple(byte)
      if isLong { index += 2 }
      state = .text(quote: byte, isLong: isLong)
    case UInt8(ascii: "#"): state = .comment
    case UInt8(ascii: "["), UInt8(ascii: "{"): (brackets, dots) = (brackets + 1, 0)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): (brackets, dots) = (brackets - 1, 0)
    case UInt8(ascii: "."): dots += 1
    case UInt8(ascii: "="), UInt8(ascii: ","): dots = 0
    default: break
    }
  }
}
