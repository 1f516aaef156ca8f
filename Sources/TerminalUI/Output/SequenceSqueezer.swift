/// Leaves out of a stream of terminal output what changes nothing that is seen.
///
/// ncurses sets both colours and resets the attributes at every change of style. Here a change of the
/// pen waits until a character needs it, says only what differs, and a blank waits for nothing but
/// its background. The stream is otherwise passed on as it is. What is not understood is passed on
/// too; then nothing is taken for known, and pens pass as they are, until the stream resets its pen.
/// What comes out is never longer than what went in.
public struct SequenceSqueezer: Sendable {
  private enum State: Hashable, Sendable {
    case ground, escape, intermediate, csi
    /// In a control sequence that is passed on as it comes.
    case passing
    /// In a string; those of operating-system commands may end with BEL.
    case string(isCommand: Bool)
  }

  /// No control sequence that is understood here is longer, in bytes.
  private static let longestSequence = 64
  /// The last bytes of control sequences that move the cursor, or set tabs and margins.
  private static let moves = Set("ABCDEFGHIZ`adefgr".utf8)
  /// Of those that clear, insert, delete and scroll: what is new takes the background of the pen.
  private static let fills = Set("@JKLMPSTX".utf8)

  private var state = State.ground
  /// A sequence that is not whole yet, from its ESC on.
  private var sequence: [UInt8] = []
  /// The pen that the stream asks for; nil while pens pass as they are.
  private var wanted: Pen?
  /// The pen that the terminal has; nil when it is not known.
  private var actual: Pen?
  /// The character set of G0 that the terminal has; nil when it is not known.
  private var charset: UInt8?
  /// Whether the last character was a blank, which may be asked to be repeated.
  private var lastWasBlank = false

  public init() {}

  /// Forgets what the terminal is thought to have, because something else wrote to it.
  public mutating func forget() {
    actual = nil
    charset = nil
  }

  /// The squeezed form of the next bytes.
  public mutating func squeeze(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in bytes { take(byte, &output) }
    return output
  }

  /// What gives the terminal the pen that the stream asked for last, before others write to it.
  public mutating func settled() -> [UInt8] {
    var output: [UInt8] = []
    settle(&output)
    return output
  }

  private mutating func take(_ byte: UInt8, _ output: inout [UInt8]) {
    switch (state, byte) {
    case (.ground, 0x1b):
      state = .escape
      sequence = [byte]
    case (.ground, _): takeGround(byte, &output)
    case (_, 0x1b):
      // Whatever was not whole has been cut off.
      passHeld(&output)
      state = .escape
      sequence = [byte]
    case (_, 0x18), (_, 0x1a):
      sequence.append(byte)
      passHeld(&output)
      state = .ground
    case (.escape, _): takeEscape(byte, &output)
    case (.intermediate, _): takeIntermediate(byte, &output)
    case (.csi, _): takeCSI(byte, &output)
    case (.passing, _):
      output.append(byte)
      if (0x40...0x7e).contains(byte) { state = .ground }
    case (.string(let isCommand), _):
      output.append(byte)
      if isCommand, byte == 0x07 { state = .ground }
    }
  }

  private mutating func takeGround(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case 0x20:
      settleGround(&output)
      lastWasBlank = true
    case 0x21...0x7e, 0xc0...0xff:
      settle(&output)
      lastWasBlank = false
    // A line feed may scroll, and the new line takes the background of the pen.
    case 0x0a...0x0c: settleGround(&output)
    // Other controls move the cursor; the rest of a character follows its first byte.
    default: break
    }
    output.append(byte)
  }

  private mutating func takeEscape(_ byte: UInt8, _ output: inout [UInt8]) {
    sequence.append(byte)
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .csi
    case 0x20...0x2f: state = .intermediate
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      passHeld(&output)
      state = .string(isCommand: byte == UInt8(ascii: "]"))
    case UInt8(ascii: "7"):
      // The pen is kept with the place of the cursor.
      settle(&output)
      output += sequence
    case UInt8(ascii: "D"), UInt8(ascii: "E"), UInt8(ascii: "M"):
      settleGround(&output)
      output += sequence
    default: passHeld(&output)
    }
  }

  private mutating func takeIntermediate(_ byte: UInt8, _ output: inout [UInt8]) {
    sequence.append(byte)
    if (0x20...0x2f).contains(byte), sequence.count < Self.longestSequence { return }
    state = .ground
    guard sequence.count == 3, sequence[1] == UInt8(ascii: "("), byte >= 0x30 else {
      passHeld(&output)
      return
    }
    guard charset != byte else { return }
    charset = byte
    output += sequence
  }

  private mutating func takeCSI(_ byte: UInt8, _ output: inout [UInt8]) {
    sequence.append(byte)
    switch byte {
    case 0x40...0x7e:
      state = .ground
      finishCSI(sequence.dropFirst(2).dropLast(), final: byte, &output)
    case 0x20...0x3f where sequence.count < Self.longestSequence: break
    default:
      passHeld(&output)
      state = .passing
    }
  }

  private mutating func finishCSI(
    _ parameters: ArraySlice<UInt8>, final: UInt8, _ output: inout [UInt8]
  ) {
    // A private mode or an intermediate byte makes it something else.
    let isPlain = parameters.allSatisfy { (0x30...0x3b).contains($0) }
    switch final {
    case UInt8(ascii: "m") where isPlain:
      setPen(parameters, &output)
      return
    case _ where isPlain && Self.moves.contains(final): break
    case _ where isPlain && Self.fills.contains(final): settleGround(&output)
    // The last character once more, but with the pen of now.
    case UInt8(ascii: "b") where isPlain:
      if lastWasBlank { settleGround(&output) } else { settle(&output) }
    default:
      passHeld(&output)
      return
    }
    output += sequence
  }

  private mutating func setPen(_ parameters: ArraySlice<UInt8>, _ output: inout [UInt8]) {
    guard let changes = PenChange.all(in: parameters) else {
      passHeld(&output)
      return
    }
    guard wanted != nil || changes.contains(.reset) else {
      output += sequence
      return
    }
    var pen = wanted ?? Pen()
    for change in changes { pen.apply(change) }
    wanted = pen
  }

  /// Passes on what is held, which is not understood: it may change anything.
  private mutating func passHeld(_ output: inout [UInt8]) {
    settle(&output)
    output += sequence
    sequence = []
    (wanted, actual, charset, lastWasBlank) = (nil, nil, nil, false)
  }

  /// Gives the terminal a pen that draws blanks as the wanted one does.
  private mutating func settleGround(_ output: inout [UInt8]) {
    if let wanted, let actual, wanted.drawsBlanks(like: actual) { return }
    settle(&output)
  }

  /// Gives the terminal the pen that is wanted.
  private mutating func settle(_ output: inout [UInt8]) {
    guard let wanted, actual != wanted else { return }
    output += [0x1b, UInt8(ascii: "[")] + wanted.parameters(from: actual).utf8
    output.append(UInt8(ascii: "m"))
    actual = wanted
  }
}
