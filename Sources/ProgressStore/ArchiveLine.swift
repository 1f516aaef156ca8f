import Foundation

/// An event as one line of an export: its row, and the store whose chain it belongs to.
struct ArchiveLine: Hashable, Sendable {
  var origin: UUID
  var row: EventRow

  /// The moments that a calendar with years of four digits has, before and after 1970.
  private static let latest: Int64 = 253_402_300_799_999

  /// What is wrong with it by itself; nil if it is as it was saved.
  var problem: String? {
    if row.hash != row.expectedHash(origin: origin) { return "is not as it was saved" }
    if abs(row.time.clamped) > ArchiveLine.latest { return "has a time that no clock shows" }
    return nil
  }

  /// The names in the file. They are written in this order of the alphabet.
  private struct Fields: Codable {
    var event: String
    var hash: String
    var origin: UUID
    var previous: String
    var sequence: Int64
    var time: Int64
    var uuid: UUID
    var writer: UUID
  }

  init(origin: UUID, row: EventRow) {
    self.origin = origin
    self.row = row
  }

  /// Reads a line; nil if it is not one.
  init?(json: Data) {
    guard let fields = try? JSONDecoder().decode(Fields.self, from: json),
      let previous = Digest(hexadecimal: fields.previous),
      let hash = Digest(hexadecimal: fields.hash)
    else { return nil }
    origin = fields.origin
    row = EventRow(
      uuid: fields.uuid, writer: fields.writer, sequence: fields.sequence, time: fields.time,
      previous: previous, payload: fields.event, hash: hash)
  }

  /// The line without its end.
  func json(_ encoder: JSONEncoder) throws -> String {
    let fields = Fields(
      event: row.payload, hash: row.hash.hexadecimal, origin: origin,
      previous: row.previous.hexadecimal, sequence: row.sequence, time: row.time, uuid: row.uuid,
      writer: row.writer)
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }
}

extension Int64 {
  /// The same, but for the one number whose opposite does not exist.
  fileprivate var clamped: Int64 { Swift.max(self, -Int64.max) }
}

extension Digest {
  /// 64 small hexadecimal digits.
  var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Reads what `hexadecimal` says; nil if the text is something else.
  init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 16] = words[index / 16] << 4 | UInt64(value)
    }
    self.init(words: (words[0], words[1], words[2], words[3]))
  }
}
