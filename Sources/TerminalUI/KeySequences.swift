/// The sequences that terminals of the xterm, VT220, rxvt and Linux families send for keys.
enum KeySequences {
  /// The key of `ESC O final`.
  static func ss3(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    // The keypad in application mode: each key is its character with 0x40 added.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "X"): .character("=")
    default: nil
    }
  }

  /// The key of `ESC [ parameters final`; modifiers are left out of account.
  static func csi(_ parameters: [UInt8], final: UInt8) -> Key? {
    if final == UInt8(ascii: "Z") { return .backTab }
    if parameters.first == UInt8(ascii: "["), (0x41...0x45).contains(final) {
      return .function(Int(final - 0x40))
    }
    let numbers = parameters.split(separator: UInt8(ascii: ";")).map { number(in: $0) }
    if final != UInt8(ascii: "~") {
      // A report such as the cursor's place starts as F3 with modifiers does; keys have 1 first.
      guard numbers.isEmpty || numbers[0] == 1 else { return nil }
      return (UInt8(ascii: "A")...UInt8(ascii: "S")).contains(final) && final != UInt8(ascii: "M")
        ? ss3(final) : nil
    }
    guard let code = numbers.first.flatMap({ $0 }) else { return nil }
    switch code {
    case 1, 7: return .home
    case 2: return .insert
    case 3: return .delete
    case 4, 8: return .end
    case 5: return .pageUp
    case 6: return .pageDown
    case 11...15: return .function(code - 10)
    case 17...21: return .function(code - 11)
    case 23, 24: return .function(code - 12)
    default: return nil
    }
  }

  /// A number of at most five digits.
  static func number(in digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 5 else { return nil }
    return digits.reduce(into: Int?.some(0)) { value, digit in
      guard (0x30...0x39).contains(digit), let before = value else {
        value = nil
        return
      }
      value = before * 10 + Int(digit - 0x30)
    }
  }
}
