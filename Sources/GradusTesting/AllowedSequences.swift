/// What ncurses sends for the terminals of a classroom: xterm, tmux, screen, the Linux console,
/// VT100.
enum AllowedSequences {
  /// BEL, BS, HT, LF, CR, and SO and SI for line drawing.
  static let controls: Set<UInt8> = [0x07, 0x08, 0x09, 0x0a, 0x0d, 0x0e, 0x0f]

  /// Saving and restoring the cursor, reverse line feed, the keypad's mode, and the sets of letters
  /// and lines.
  static let escapes: Set<[UInt8]> = Set(
    ["7", "8", "M", "=", ">", "(B", "(0", ")B", ")0"].map { [0x1b] + Array($0.utf8) })

  /// Cursor moves `A B C D G H d`, erasing `J K X`, inserting and deleting `@ P L M`, scrolling `r
  /// S T`, back tab `Z`, repetition `b`, colours and attributes `m`.
  static let finals = Set("ABCDGHdJKX@PLMrSTZbm".utf8)

  /// Insertion, and the cursor's visibility in screen.
  static let plainModes: Set<Int> = [4, 34]

  /// Cursor keys 1, wrapping 7, blinking 12, cursor 25, mouse 1000 1002 1003 1006, the alternate
  /// screen 1049, the meta key 1034, marked pastes 2004, synchronised output 2026.
  static let privateModes: Set<Int> = [
    1, 7, 12, 25, 1000, 1002, 1003, 1006, 1034, 1049, 2004, 2026,
  ]

  /// xterm's title, put away and fetched with the alternate screen; the Linux console's forms of
  /// the cursor.
  static let exact: Set<String> = ["22;0;0t", "23;0;0t", "?0c", "?1c", "?8c"]
}

/// A control sequence, `ESC [` to its final letter, taken apart.
struct ControlSequence {
  /// All behind the `ESC [`.
  let text: String
  /// One of `< = > ?` in front, if any.
  let prefix: UInt8?
  /// The digits and their separators.
  let parameters: ArraySlice<UInt8>
  /// What stands between the parameters and the final letter.
  let intermediates: ArraySlice<UInt8>
  /// The final letter.
  let final: UInt8

  init(_ bytes: [UInt8]) {
    let body = bytes.dropFirst(2)
    text = String(decoding: body, as: UTF8.self)
    final = body.last ?? 0
    let inner = body.dropLast()
    prefix = inner.first.flatMap { 0x3c...0x3f ~= $0 ? $0 : nil }
    let rest = inner.dropFirst(prefix == nil ? 0 : 1)
    parameters = rest.prefix { $0 >= 0x30 }
    intermediates = rest.dropFirst(parameters.count)
  }

  /// Whether the terminal answers by typing: device attributes, status reports, mode and window
  /// reports.
  var isQuery: Bool {
    switch final {
    case UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "x"): intermediates.isEmpty
    case UInt8(ascii: "q"): prefix == UInt8(ascii: ">")
    case UInt8(ascii: "u"): prefix == UInt8(ascii: "?")
    case UInt8(ascii: "p"), UInt8(ascii: "w"), UInt8(ascii: "y"):
      intermediates.contains(UInt8(ascii: "$")) || intermediates.contains(UInt8(ascii: "*"))
    case UInt8(ascii: "t"): (11...21).contains(numbers?.first ?? 0)
    default: false
    }
  }

  /// Whether ncurses sends it.
  var isAllowed: Bool {
    if AllowedSequences.exact.contains(text) { return true }
    guard intermediates.isEmpty, let numbers else { return false }
    let setsMode = final == UInt8(ascii: "h") || final == UInt8(ascii: "l")
    switch prefix {
    case nil where setsMode:
      return !numbers.isEmpty && AllowedSequences.plainModes.isSuperset(of: numbers)
    case nil: return AllowedSequences.finals.contains(final)
    case UInt8(ascii: "?"):
      return setsMode && !numbers.isEmpty && AllowedSequences.privateModes.isSuperset(of: numbers)
    default: return false
    }
  }

  /// The parameters as numbers; nil when there are more or larger ones than drawing needs.
  private var numbers: [Int]? {
    guard parameters.count <= 60 else { return nil }
    let words = parameters.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }
    if words.count == 1, words[0].isEmpty { return [] }
    let values = words.map { word in
      word.isEmpty ? 0 : Int(String(decoding: word, as: UTF8.self)) ?? Int.max
    }
    return values.allSatisfy { $0 <= 9999 } ? values : nil
  }
}
