/// A part of an SGR sequence (ECMA-48, with the colours of ITU-T T.416).
enum PenChange: Hashable {
  case reset
  case bold(Bool)
  case underlined(Bool)
  case reversed(Bool)
  case foreground(Pen.Ink)
  case background(Pen.Ink)

  /// What the parameters of an SGR sequence ask for, in order; nil when there is one among them that
  /// is not known here.
  static func all(in parameters: some Collection<UInt8>) -> [PenChange]? {
    var parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[
      ...]
    var changes: [PenChange] = []
    while let part = parts.popFirst() {
      guard !part.isEmpty else {
        changes.append(.reset)
        continue
      }
      if let code = KeySequences.number(in: part) {
        guard let change = code == 38 || code == 48 ? color(code, &parts) : simple(code) else {
          return nil
        }
        changes.append(change)
      } else {
        guard let change = color(ofParts: part) else { return nil }
        changes.append(change)
      }
    }
    return changes
  }

  private static func simple(_ code: Int) -> PenChange? {
    switch code {
    case 0: .reset
    case 1, 22: .bold(code == 1)
    case 4, 24: .underlined(code == 4)
    case 7, 27: .reversed(code == 7)
    case 30...37, 90...97: .foreground(.basic(code))
    case 40...47, 100...107: .background(.basic(code))
    case 39: .foreground(.standard)
    case 49: .background(.standard)
    default: nil
    }
  }

  /// A colour in the parameters that follow: `5;208` or `2;255;128;0`.
  private static func color<Part: Collection<UInt8>>(
    _ code: Int, _ rest: inout ArraySlice<Part>
  ) -> PenChange? {
    let count = rest.first.flatMap { KeySequences.number(in: $0) } == 2 ? 4 : 2
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return color(code, taken.map { KeySequences.number(in: $0) })
  }

  /// A colour in one parameter: `38:5:208`, `38:2:255:128:0`, or `38:2::255:128:0` with an empty place
  /// for a colour space.
  private static func color(ofParts part: some Collection<UInt8>) -> PenChange? {
    let parts = part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var numbers = parts.map { KeySequences.number(in: $0) }
    guard let code = numbers[0] else { return nil }
    if parts.count == 6, parts[2].isEmpty { numbers.remove(at: 2) }
    return color(code, Array(numbers.dropFirst()))
  }

  private static func color(_ code: Int, _ numbers: [Int?]) -> PenChange? {
    let known = numbers.compactMap { $0 }.filter { (0...255).contains($0) }
    guard known.count == numbers.count,
      known.first == 5 && known.count == 2 || known.first == 2 && known.count == 4
    else { return nil }
    switch code {
    case 38: return .foreground(.extended(known))
    case 48: return .background(.extended(known))
    default: return nil
    }
  }
}
