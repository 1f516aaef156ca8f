public import Cells

/// What a terminal answers when it is asked.
public enum TerminalReply: Hashable, Sendable {
  /// It has shown all that was sent before the question (DSR 5).
  case ready
  /// Whether it can hold back painting until a frame is whole (DEC mode 2026).
  case synchronizedOutput(Bool)
  /// Its background (OSC 11).
  case background(Color)

  /// The reply in a control sequence; nil when it is none of these.
  init?(parameters: [UInt8], final: UInt8) {
    switch (final, String(decoding: parameters, as: UTF8.self)) {
    case (UInt8(ascii: "n"), "0"): self = .ready
    case (UInt8(ascii: "y"), "?2026;1$"), (UInt8(ascii: "y"), "?2026;2$"),
      (UInt8(ascii: "y"), "?2026;3$"):
      self = .synchronizedOutput(true)
    case (UInt8(ascii: "y"), "?2026;0$"), (UInt8(ascii: "y"), "?2026;4$"):
      self = .synchronizedOutput(false)
    default: return nil
    }
  }

  /// The reply in an operating-system command, such as `11;rgb:ffff/ffff/dddd`.
  init?(operatingSystemCommand bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;rgb:") || text.hasPrefix("11;rgba:"),
      let start = text.firstIndex(of: ":")
    else { return nil }
    let channels = text[text.index(after: start)...].split(separator: "/").prefix(3).map(Self.byte)
    guard channels.count == 3, let red = channels[0], let green = channels[1],
      let blue = channels[2]
    else { return nil }
    self = .background(Color(red, green, blue))
  }

  /// A channel of one to four hexadecimal digits as 0 to 255.
  private static func byte(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8(value * 255 / most)
  }
}
