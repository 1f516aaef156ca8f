/// Leaves out of a stream of terminal output what changes nothing that is seen.
///
/// ncurses sets both colours and resets the attributes at every change of style. Here a change of the
/// pen waits until a character needs it, says only what differs, and a blank waits for nothing but
/// its background. The stream is otherwise passed on as it is. What is not understood is passed on
/// too, after which nothing is taken for known.
public struct SequenceSqueezer: Sendable {
  private enum State: Hashable, Sendable { case ground, escape, csi, charset, string, stringEscape }

  private var state = State.ground
  private var sequence: [UInt8] = []
  /// The pen that the stream asks for, and the one that the terminal has; nil when it is not known.
  private var wanted = Pen()
  private var actual: Pen?
  /// The character set of G0 that the terminal has.
  private var charset: UInt8?

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
    switch state {
    case .ground: takeGround(byte, &output)
    case .escape: takeEscape(byte, &output)
    case .csi:
      sequence.append(byte)
      if byte >= 0x40, byte < 0x7f { finishCSI(&output) }
    case .charset:
      state = .ground
      guard charset != byte else { return }
      charset = byte
      output += [0x1b, 0x28, byte]
    case .string:
      output.append(byte)
      if byte == 0x07 { state = .ground } else if byte == 0x1b { state = .stringEscape }
    case .stringEscape:
      output.append(byte)
      state = byte == 0x5c ? .ground : .string
    }
  }

  private mutating func takeGround(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case 0x1b:
      state = .escape
      sequence = []
    case 0x20:
      if actual.map({ !wanted.drawsBlanks(like: $0) }) ?? true { settle(&output) }
      output.append(byte)
    case 0x21...0x7e, 0xc0...0xff:
      settle(&output)
      output.append(byte)
    default:
      // Controls move the cursor; the rest of a character follows its first byte.
      output.append(byte)
    }
  }

  private mutating func takeEscape(_ byte: UInt8, _ output: inout [UInt8]) {
    state = .ground
    switch byte {
    case 0x5b: state = .csi
    case 0x28: state = .charset
    case 0x50, 0x58, 0x5d, 0x5e, 0x5f:
      output += [0x1b, byte]
      state = .string
    case 0x37, 0x38:
      // Restoring the cursor restores its pen.
      settle(&output)
      output += [0x1b, byte]
    default: output += [0x1b, byte]
    }
  }

  private mutating func finishCSI(_ output: inout [UInt8]) {
    state = .ground
    switch sequence.last {
    case UInt8(ascii: "m"):
      if let codes = Self.numbers(sequence.dropLast()), wanted.apply(codes) { return }
      output += [0x1b, 0x5b] + sequence
      wanted = Pen()
      actual = nil
    // What clears or inserts takes the background of the pen.
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "@"),
      UInt8(ascii: "P"), UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "S"),
      UInt8(ascii: "T"):
      if actual.map({ !wanted.drawsBlanks(like: $0) }) ?? true { settle(&output) }
      output += [0x1b, 0x5b] + sequence
    default:
      output += [0x1b, 0x5b] + sequence
    }
  }

  /// Gives the terminal the pen that is wanted.
  private mutating func settle(_ output: inout [UInt8]) {
    guard actual != wanted else { return }
    let codes = actual.map { wanted.codes(from: $0) } ?? ([0] + wanted.codes(from: Pen()))
    output += Array("\u{1b}[".utf8)
    // An empty parameter is a zero.
    output += Array(codes.map { $0 == 0 ? "" : "\($0)" }.joined(separator: ";").utf8)
    output.append(UInt8(ascii: "m"))
    actual = wanted
  }

  /// The parameters of a sequence; nil when they are not plain numbers. Colons, as some terminals
  /// have them between the parts of a colour, count as semicolons.
  private static func numbers(_ parameters: some Collection<UInt8>) -> [Int]? {
    guard parameters.count <= 64 else { return nil }
    var numbers = [0]
    var isEmptyPart = false
    for byte in parameters {
      switch byte {
      case 0x30...0x39:
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        guard numbers[numbers.count - 1] < 100_000 else { return nil }
        isEmptyPart = false
      case 0x3b:
        numbers.append(0)
      case 0x3a:
        // `38:2::r:g:b` has an empty place for a colour space.
        if isEmptyPart { continue }
        numbers.append(0)
        isEmptyPart = true
      default: return nil
      }
    }
    return numbers
  }
}
