/// Foreign text made safe to draw. Nothing reaches a terminal except through here, so lessons, file
/// names and answers cannot send it a command.
public enum VisibleText {
  /// The most scalars that one cell may hold: a letter with a few marks, not a tower of them.
  static let scalarsInACell = 4

  /// The characters of `text` as they are drawn: controls as `^[`, directional and invisible
  /// characters as `<U+202E>`, line ends and tabs as spaces.
  public static func characters(of text: String) -> [Character] {
    var result: [Character] = []
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7f {
        result.append(character)
      } else {
        append(character, to: &result)
      }
    }
    return result
  }

  /// `text` with everything that is not plainly visible spelled out.
  public static func string(of text: String) -> String { String(characters(of: text)) }

  private static func append(_ character: Character, to result: inout [Character]) {
    if character == "\r\n" || character == "\n" || character == "\t" {
      result.append(" ")
      return
    }
    let scalars = Array(character.unicodeScalars)
    // What a terminal draws side by side, such as the two letters of a flag, comes apart.
    if scalars.allSatisfy(isVisible), TextWidth.columns(of: scalars[0]) > 0,
      scalars.dropFirst().allSatisfy({ TextWidth.columns(of: $0) == 0 })
    {
      if scalars.count <= scalarsInACell {
        result.append(character)
      } else {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: scalars.prefix(scalarsInACell))
        result.append(contentsOf: String(kept))
      }
      return
    }
    for scalar in scalars {
      if isVisible(scalar), TextWidth.columns(of: scalar) > 0 {
        result.append(Character(scalar))
      } else {
        result.append(contentsOf: name(of: scalar))
      }
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20: "^" + String(Unicode.Scalar(UInt8(scalar.value + 0x40)))
    case 0x7f: "^?"
    default: "<U+" + hexadecimal(scalar.value) + ">"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    // Letters that show nothing, such as the Hangul fillers.
    case .otherLetter where scalar.properties.isDefaultIgnorableCodePoint: false
    default: true
    }
  }
}
