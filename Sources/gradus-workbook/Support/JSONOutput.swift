import Foundation

/// Writes values for programs: keys in a fixed order, one object a line, never NaN.
enum JSONOutput {
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    var line = ""
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        line.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return line
  }

  /// JSON leaves DEL, the C1 controls and what turns a line's direction as they are; a terminal that
  /// a program's reader looks at would obey them. They stand within strings only.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value != 0x7f }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  static func write(_ value: some Encodable) throws {
    Talk.resultAsIs(try line(value))
  }
}
