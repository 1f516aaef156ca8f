import GradusTesting

/// The modes that a terminal has been put into by escape sequences.
struct ScreenModes {
  /// The modes that are set: `1049`, `1000`.
  private(set) var set: Set<Int> = []
  /// Every mode that was ever set or reset.
  private(set) var touched: Set<Int> = []

  init(_ bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for match in text.matches(of: /\u{1b}\[\?([0-9;]+)([hl])/) {
      for mode in match.1.split(separator: ";").compactMap({ Int($0) }) {
        touched.insert(mode)
        if match.2 == "h" { set.insert(mode) } else { set.remove(mode) }
      }
    }
  }

  /// What is not as a shell wants it: the alternate screen, the mouse, marked pastes, held output,
  /// a hidden cursor.
  var leftovers: [String] {
    let unwanted = [
      (1049, "the alternate screen"), (1000, "the mouse"), (1002, "the mouse"),
      (1003, "the mouse"), (1006, "the mouse's coordinates"), (2004, "marked pastes"),
      (2026, "held output"),
    ]
    return unwanted.filter { set.contains($0.0) }.map(\.1)
      + (touched.contains(25) && !set.contains(25) ? ["a hidden cursor"] : [])
  }
}

extension PseudoTerminal {
  /// Throws what of the terminal is not as it was before the program.
  func checkRestored() throws(HarnessError) {
    let modes = try changedModes()
    try check(modes.isEmpty, "the modes are not as before: \(modes)")
    let leftovers = ScreenModes(output).leftovers
    try check(leftovers.isEmpty, "the terminal was left with \(leftovers)")
  }
}
