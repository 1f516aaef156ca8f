/// Reads the bytes a program sent to a terminal and finds everything that ncurses would not have
/// sent.
///
/// What a lesson or a student wrote must reach the terminal as text only. So the audit knows what
/// drawing needs (moving, erasing, colours, a few modes) and reports all else: titles, clipboards,
/// questions that the terminal would answer by typing, C1 controls, characters that turn the
/// direction of a line.
public struct EscapeSequenceAudit: Sendable {
  /// One thing that does not belong.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What it is.
    public let kind: Kind
    /// Where it begins, in bytes.
    public let offset: Int
    /// Its bytes, of a long one the first 64.
    public let bytes: [UInt8]

    /// `foreign control sequence at byte 12: ^[[6n`.
    public var description: String {
      "\(kind.rawValue) at byte \(offset): \(EscapeSequenceAudit.visible(bytes))"
    }
  }

  /// The kinds of things that do not belong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A control character that moves nothing: NUL, DEL, XON and such.
    case control = "control character"
    /// A control character of the range 80 to 9F, raw or as U+0080 to U+009F.
    case c1 = "C1 control character"
    /// A character that turns the direction of text.
    case bidi = "bidirectional control character"
    /// Bytes that are no UTF-8.
    case badText = "malformed UTF-8"
    /// A short escape sequence off the list.
    case escape = "foreign escape sequence"
    /// A control sequence off the list.
    case sequence = "foreign control sequence"
    /// A sequence that makes the terminal type an answer.
    case query = "question to the terminal"
    /// An operating system command: titles, colours, the clipboard, links.
    case osc = "operating system command"
    /// A device control string, or one of its relatives APC, PM and SOS.
    case string = "device control string"
    /// A sequence that was broken off.
    case broken = "broken sequence"
  }

  /// All that was found so far, in order.
  public private(set) var findings: [Finding] = []

  private enum State { case ground, character, escape, control, string }

  private let alsoAllowed: Set<[UInt8]>
  private var state = State.ground
  private var offset = 0
  private var start = 0
  private var pending: [UInt8] = []
  private var length = 0
  private var endsInEscape = false

  /// An audit with an allow-list of its own beside ncurses': exact sequences, such as a question
  /// that the program asks on purpose.
  public init(alsoAllowing sequences: [String] = []) {
    alsoAllowed = Set(sequences.map { Array($0.utf8) })
  }

  /// Everything in the bytes that does not belong, a sequence broken off at the end among it.
  public static func findings(
    in bytes: some Sequence<UInt8>, alsoAllowing sequences: [String] = []
  ) -> [Finding] {
    var audit = EscapeSequenceAudit(alsoAllowing: sequences)
    audit.read(bytes)
    audit.finish()
    return audit.findings
  }

  /// Reads on; sequences may be split between calls.
  public mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      step(byte)
      offset += 1
    }
  }

  /// Says that nothing follows: what has begun is broken off.
  public mutating func finish() {
    guard state != .ground else { return }
    report(state == .character ? .badText : state == .string ? stringKind : .broken)
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .character: continueCharacter(byte)
    case .escape: continueEscape(byte)
    case .control: continueControl(byte)
    case .string: continueString(byte)
    }
  }

  private mutating func begin(_ byte: UInt8) {
    start = offset
    pending = [byte]
    length = 1
    switch byte {
    case 0x1b: state = .escape
    case 0x20...0x7e: break
    case 0x00...0x1f, 0x7f:
      guard !AllowedSequences.controls.contains(byte) else { break }
      report(byte == 0x05 ? .query : .control)  // ENQ is answered with a text set by anybody
    case 0xc2...0xf4: state = .character
    case 0x80...0x9f: report(.c1)
    default: report(.badText)
    }
  }

  private mutating func continueCharacter(_ byte: UInt8) {
    guard byte & 0xc0 == 0x80 else {
      report(.badText)
      return begin(byte)
    }
    take(byte)
    let lead = pending[0]
    guard pending.count == (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4) else { return }
    state = .ground
    guard let character = String(validating: pending, as: UTF8.self)?.unicodeScalars.first else {
      return report(.badText)  // overlong, a surrogate, or beyond the last character
    }
    switch character.value {
    case 0x80...0x9f: report(.c1)
    case 0x202a...0x202e, 0x2066...0x2069: report(.bidi)
    default: break
    }
  }

  private mutating func continueEscape(_ byte: UInt8) {
    switch byte {
    case 0x1b, 0x00...0x1a, 0x1c...0x1f, 0x7f...0xff: breakOff(at: byte)
    case 0x20...0x2f: take(byte)  // one of several: `ESC ( B`
    case UInt8(ascii: "[") where length == 1:
      take(byte)
      state = .control
    case _ where length == 1 && "]PX^_".utf8.contains(byte):
      take(byte)
      endsInEscape = false
      state = .string
    default:
      take(byte)
      let isQuery = pending == Array("\u{1b}Z".utf8)
      judge(AllowedSequences.escapes.contains(pending), isQuery ? .query : .escape)
    }
  }

  private mutating func continueControl(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3f: take(byte)
    case 0x40...0x7e:
      take(byte)
      let sequence = ControlSequence(pending)
      let isQuery = length == pending.count && sequence.isQuery
      judge(length == pending.count && sequence.isAllowed, isQuery ? .query : .sequence)
    default: breakOff(at: byte)
    }
  }

  private mutating func continueString(_ byte: UInt8) {
    let isBell = byte == 0x07 && stringKind == .osc
    let isTerminator = endsInEscape && byte == UInt8(ascii: "\\")
    endsInEscape = byte == 0x1b
    take(byte)
    if isBell || isTerminator { judge(false, stringKind) }
  }

  private var stringKind: Kind { pending[1] == UInt8(ascii: "]") ? .osc : .string }

  private mutating func take(_ byte: UInt8) {
    length += 1
    if pending.count < 64 { pending.append(byte) }
  }

  private mutating func judge(_ allowed: Bool, _ kind: Kind) {
    if allowed || alsoAllowed.contains(pending) { state = .ground } else { report(kind) }
  }

  private mutating func breakOff(at byte: UInt8) {
    report(.broken)
    begin(byte)
  }

  private mutating func report(_ kind: Kind) {
    findings.append(Finding(kind: kind, offset: start, bytes: pending))
    state = .ground
  }
}

extension EscapeSequenceAudit {
  /// The bytes as a line of text that is safe to print: `^[` for ESC, `<9B>` for what is no UTF-8.
  public static func visible(_ bytes: [UInt8]) -> String {
    var shown = ""
    var rest = bytes[...]
    while let first = rest.first {
      let size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
      let scalar = String(validating: rest.prefix(size), as: UTF8.self)?.unicodeScalars.first
      rest.removeFirst(scalar == nil ? 1 : size)
      guard let scalar else {
        shown += "<\(hexadecimal(UInt32(first), digits: 2))>"
        continue
      }
      switch scalar.value {
      case 0x00...0x1f, 0x7f: shown += "^\(Unicode.Scalar(first ^ 0x40))"
      case 0x80...0x9f, 0x200b...0x200f, 0x202a...0x202e, 0x2066...0x2069:
        shown += "<U+\(hexadecimal(scalar.value, digits: 4))>"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
