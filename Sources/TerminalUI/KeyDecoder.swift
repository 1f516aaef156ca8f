/// Turns the bytes that a terminal sends into keys, mouse actions and pastes.
///
/// Reading the bytes ourselves, instead of asking ncurses for keys, keeps a cut-off escape sequence
/// from blocking the program: whatever is incomplete after a moment is flushed as what it is.
/// Nothing that can be sent grows its memory beyond `longestPaste`.
public struct KeyDecoder: Sendable {
  /// A paste is cut here, in bytes; more than any answer needs.
  static let longestPaste = 4096
  /// A control sequence longer than this is no key of any terminal.
  static let longestSequence = 32
  /// A paste that stays silent for this many flushes will not be ended any more; about a second.
  static let mostSilentFlushes = 40

  private enum State: Hashable, Sendable {
    case ground, escape, csi, ss3, x10Mouse, string, stringEscape, paste, utf8(Int)
  }

  private var state = State.ground
  private var bytes: [UInt8] = []
  private var silentFlushes = 0

  public init() {}

  /// Whether bytes wait for the rest of their sequence; `flush` after 25 ms then.
  public var isIncomplete: Bool { state != .ground }

  /// The events that these bytes complete.
  public mutating func feed(_ input: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    silentFlushes = 0
    for byte in input { take(byte, &events) }
    return events
  }

  /// The events of what stayed incomplete: a lone Esc is the Esc key, the rest is dropped. A paste
  /// may pause for a while before it is taken as it is, so that it cannot lock the keyboard.
  public mutating func flush() -> [Event] {
    var events: [Event] = []
    switch state {
    case .ground: return []
    case .escape: events = [.key(.escape)]
    case .paste:
      silentFlushes += 1
      guard silentFlushes >= Self.mostSilentFlushes else { return [] }
      events = [paste(bytes)]
    default: break
    }
    reset()
    return events
  }

  private func paste(_ content: [UInt8]) -> Event {
    .paste(String(decoding: content.prefix(Self.longestPaste), as: UTF8.self))
  }

  private mutating func reset() {
    state = .ground
    bytes = []
  }

  private mutating func take(_ byte: UInt8, _ events: inout [Event]) {
    switch state {
    case .ground: takeGround(byte, &events)
    case .escape: takeEscape(byte, &events)
    case .csi: takeCSI(byte, &events)
    case .ss3:
      reset()
      if let key = KeySequences.ss3(byte) { events.append(.key(key)) }
    case .x10Mouse:
      // A place is never less than a space; a control is the key after a cut-off report.
      guard byte >= 0x20 else {
        reset()
        takeGround(byte, &events)
        return
      }
      bytes.append(byte)
      if bytes.count == 3 {
        if let mouse = MouseSequences.x10(bytes) { events.append(.mouse(mouse)) }
        reset()
      }
    case .string:
      // A terminal's reply; one to a question that we never asked is swallowed up to its end.
      if byte == 0x07 {
        finishString(&events)
      } else if byte == 0x1b {
        state = .stringEscape
      } else if bytes.count <= Self.longestSequence {
        bytes.append(byte)
      }
    case .stringEscape:
      if byte == 0x5c { finishString(&events) } else if byte != 0x1b { state = .string }
    case .paste: takePaste(byte, &events)
    case .utf8(let missing): takeUTF8(byte, missing: missing, &events)
    }
  }

  private mutating func takeGround(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case 0x1b: state = .escape
    case 0x0d, 0x0a: events.append(.key(.enter))
    case 0x09: events.append(.key(.tab))
    case 0x08, 0x7f: events.append(.key(.backspace))
    case 0x00: events.append(.key(.control(" ")))
    case 0x01...0x1a:
      events.append(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case 0x1c...0x1f:
      events.append(.key(.control(Character(Unicode.Scalar(byte + 0x40)))))
    case 0x20...0x7e: events.append(.key(.character(Character(Unicode.Scalar(byte)))))
    case 0xc2...0xdf: startUTF8(byte, missing: 1)
    case 0xe0...0xef: startUTF8(byte, missing: 2)
    case 0xf0...0xf4: startUTF8(byte, missing: 3)
    default: break
    }
  }

  private mutating func startUTF8(_ byte: UInt8, missing: Int) {
    bytes = [byte]
    state = .utf8(missing)
  }

  private mutating func takeUTF8(_ byte: UInt8, missing: Int, _ events: inout [Event]) {
    guard byte & 0xc0 == 0x80 else {
      reset()
      takeGround(byte, &events)
      return
    }
    bytes.append(byte)
    guard missing == 1 else {
      state = .utf8(missing - 1)
      return
    }
    if let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    {
      events.append(.key(.character(character)))
    }
    reset()
  }

  private mutating func takeEscape(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case 0x5b: state = .csi
    case 0x4f: state = .ss3
    case 0x50, 0x58, 0x5d, 0x5e, 0x5f: state = .string
    case 0x1b: events.append(.key(.escape))
    default:
      // Alt with a key: the Esc, then the key.
      reset()
      events.append(.key(.escape))
      takeGround(byte, &events)
    }
  }

  private mutating func takeCSI(_ byte: UInt8, _ events: inout [Event]) {
    guard byte >= 0x20, byte < 0x7f else {
      // The sequence was cut off; this is the next key.
      reset()
      takeGround(byte, &events)
      return
    }
    // The Linux console sends `ESC [ [ A` for F1.
    if byte < 0x40 || byte == UInt8(ascii: "[") && bytes.isEmpty {
      if bytes.count <= Self.longestSequence { bytes.append(byte) }
      return
    }
    let parameters = bytes
    reset()
    guard parameters.count <= Self.longestSequence else { return }
    switch byte {
    case UInt8(ascii: "M") where parameters.isEmpty: state = .x10Mouse
    case UInt8(ascii: "M"), UInt8(ascii: "m"):
      if let mouse = MouseSequences.sgr(parameters, final: byte) { events.append(.mouse(mouse)) }
    case UInt8(ascii: "~") where parameters == Array("200".utf8): state = .paste
    default:
      if let reply = TerminalReply(parameters: parameters, final: byte) {
        events.append(.reply(reply))
      } else if let key = KeySequences.csi(parameters, final: byte) {
        events.append(.key(key))
      }
    }
  }

  private mutating func finishString(_ events: inout [Event]) {
    if let reply = TerminalReply(operatingSystemCommand: bytes) { events.append(.reply(reply)) }
    reset()
  }

  private mutating func takePaste(_ byte: UInt8, _ events: inout [Event]) {
    bytes.append(byte)
    let end: [UInt8] = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e]
    if byte == 0x7e, bytes.suffix(end.count).elementsEqual(end) {
      events.append(paste(bytes.dropLast(end.count)))
      reset()
    } else if bytes.count > Self.longestPaste + 64 {
      // The end of the paste is still to come; what lies between is dropped as it arrives.
      bytes.removeSubrange(Self.longestPaste..<bytes.count - 8)
    }
  }
}
