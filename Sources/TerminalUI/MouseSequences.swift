/// The two ways in which terminals report the mouse.
enum MouseSequences {
  /// SGR 1006: `ESC [ < button ; column ; row M` (or `m` for a release), counted from 1.
  static func sgr(_ parameters: [UInt8], final: UInt8) -> Mouse? {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";")).map {
      KeySequences.number(in: $0)
    }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2], column > 0, row > 0
    else { return nil }
    let isRelease = final == UInt8(ascii: "m")
    return action(button, isRelease: isRelease).map {
      Mouse($0, column: column - 1, row: row - 1)
    }
  }

  /// X10: `ESC [ M` and three bytes, each 32 more than its value.
  static func x10(_ bytes: [UInt8]) -> Mouse? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }), bytes[1] > 32, bytes[2] > 32 else {
      return nil
    }
    let button = Int(bytes[0]) - 32
    return action(button, isRelease: button & 3 == 3 && button < 64).map {
      Mouse($0, column: Int(bytes[1]) - 33, row: Int(bytes[2]) - 33)
    }
  }

  private static func action(_ button: Int, isRelease: Bool) -> Mouse.Action? {
    // Bits 2 to 4 are Shift, Alt and Ctrl.
    switch button & ~0b11100 {
    case 64: .wheelUp
    case 65: .wheelDown
    case 32...34: .drag
    case 0: isRelease ? .release : .press
    case 1...3: isRelease ? .release : nil
    default: nil
    }
  }
}
