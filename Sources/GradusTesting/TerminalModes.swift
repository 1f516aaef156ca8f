import Glibc

/// The modes of a terminal (termios) as words, to be compared before and after a program.
public struct TerminalModes: Equatable, Sendable, CustomStringConvertible {
  /// Each mode with its value: `echo` is `on` or `off`, `intr` is a byte.
  public let values: [String: String]

  /// The modes of the terminal that the descriptor is open on.
  init(of descriptor: Int32) throws(HarnessError) {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else {
      throw HarnessError("cannot read the terminal's modes: \(lastProblem())")
    }
    var values: [String: String] = [:]
    for (words, flags) in [
      (Self.input, modes.c_iflag), (Self.output, modes.c_oflag), (Self.local, modes.c_lflag),
    ] {
      var rest = flags
      for (name, bit) in words {
        values[name] = flags & tcflag_t(bit) == 0 ? "off" : "on"
        rest &= ~tcflag_t(bit)
      }
      // What has no name here must not change unseen.
      values["other \(words[0].0) flags"] = "0x" + String(rest, radix: 16)
    }
    values["control flags"] = "0x" + String(modes.c_cflag, radix: 16)
    let characters = unsafe withUnsafeBytes(of: modes.c_cc) { unsafe Array($0) }
    for (index, byte) in characters.enumerated() {
      values[Self.characters[index] ?? "character \(index)"] = "\(byte)"
    }
    self.values = values
  }

  /// What differs in `later`, a sentence each: `echo was on, is off`. Empty when nothing does.
  public func differences(to later: TerminalModes) -> [String] {
    values.keys.sorted().compactMap { name in
      let before = values[name] ?? "unknown"
      let after = later.values[name] ?? "unknown"
      return before == after ? nil : "\(name) was \(before), is \(after)"
    }
  }

  /// All modes on one line.
  public var description: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static let input: [(String, Int32)] = [
    ("ignbrk", IGNBRK), ("brkint", BRKINT), ("parmrk", PARMRK), ("istrip", ISTRIP),
    ("inlcr", INLCR), ("igncr", IGNCR), ("icrnl", ICRNL), ("ixon", IXON), ("ixoff", IXOFF),
    ("ixany", IXANY), ("imaxbel", IMAXBEL), ("iutf8", IUTF8),
  ]
  private static let output: [(String, Int32)] = [
    ("opost", OPOST), ("onlcr", ONLCR), ("ocrnl", OCRNL), ("onocr", ONOCR), ("onlret", ONLRET),
  ]
  private static let local: [(String, Int32)] = [
    ("isig", ISIG), ("icanon", ICANON), ("echo", ECHO), ("echoe", ECHOE), ("echok", ECHOK),
    ("echonl", ECHONL), ("echoctl", ECHOCTL), ("echoke", ECHOKE), ("noflsh", NOFLSH),
    ("tostop", TOSTOP), ("iexten", IEXTEN),
  ]
  private static let characters: [Int: String] = [
    Int(VINTR): "intr", Int(VQUIT): "quit", Int(VERASE): "erase", Int(VKILL): "kill",
    Int(VEOF): "eof", Int(VTIME): "time", Int(VMIN): "min", Int(VSTART): "start",
    Int(VSTOP): "stop", Int(VSUSP): "susp", Int(VEOL): "eol", Int(VREPRINT): "rprnt",
    Int(VDISCARD): "discard", Int(VWERASE): "werase", Int(VLNEXT): "lnext",
  ]
}
