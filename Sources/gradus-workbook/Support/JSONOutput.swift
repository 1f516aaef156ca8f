import Foundation

/// Writes values for programs: keys in a fixed order, one object a line, never NaN.
enum JSONOutput {
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func write(_ value: some Encodable) throws {
    Talk.resultAsIs(try line(value))
  }
}
