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

  private enum State: Hashable, Sendable {
    case ground, escape, csi, ss3, x10Mouse, string, stringEscape, paste, utf8(Int)
  }

  private var state = State.ground
  private var bytes: [UInt8] = []

  public init() {}

  /// Whether bytes wait for the rest of their sequence; `flush` after 25 ms then.
  public var isIncomplete: Bool { state != .ground && state != .paste }

  /// The events that these bytes complete.
  public mutating func feed(_ input: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in input { take(byte, &events) }
    return events
  }

  /// The events of what stayed incomplete: a lone Esc is the Esc key, the rest is dropped.
  public mutating func flush() -> [Event] {
    guard isIncomplete else { return [] }
    let events: [Event] = state == .escape ? [.key(.escape)] : []
    reset()
    return events
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
      bytes.append(byte)
      if bytes.count == 3 {
        if let mouse = MouseSequences.x10(bytes) { events.append(.mouse(mouse)) }
        reset()
      }
    case .string:
      // The terminal's reply to a question that we never asked; swallowed up to its end.
      if byte == 0x07 { reset() } else if byte == 0x1b { state = .stringEscape }
    case .stringEscape:
      if byte == 0x5c { reset() } else { state = .string }
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
    if byte == 0x1b {
      reset()
      state = .escape
      return
    }
    guard byte >= 0x20, byte < 0x7f, bytes.count < Self.longestSequence else {
      reset()
      return
    }
    if byte < 0x40 {
      bytes.append(byte)
      return
    }
    let parameters = bytes
    reset()
    switch byte {
    case UInt8(ascii: "M") where parameters.isEmpty: state = .x10Mouse
    case UInt8(ascii: "M"), UInt8(ascii: "m"):
      if let mouse = MouseSequences.sgr(parameters, final: byte) { events.append(.mouse(mouse)) }
    case UInt8(ascii: "~") where parameters == Array("200".utf8): state = .paste
    default:
      if let key = KeySequences.csi(parameters, final: byte) { events.append(.key(key)) }
    }
  }

  private mutating func takePaste(_ byte: UInt8, _ events: inout [Event]) {
    bytes.append(byte)
    let end: [UInt8] = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e]
    if byte == 0x7e, bytes.suffix(end.count).elementsEqual(end) {
      let content = bytes.dropLast(end.count).prefix(Self.longestPaste)
      events.append(.paste(String(decoding: content, as: UTF8.self)))
      reset()
    } else if bytes.count > Self.longestPaste + 64 {
      // The end of the paste is still to come; what lies between is dropped as it arrives.
      bytes.removeSubrange(Self.longestPaste..<bytes.count - 8)
    }
  }
}
