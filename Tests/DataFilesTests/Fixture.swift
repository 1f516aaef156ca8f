import Foundation
import Testing

/// The files that `Fixtures/make_fixtures.py` wrote, the tables of `data/`, and damage done to both.
enum Fixture {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  static func path(_ name: String) -> String { tests.appending(path: "Fixtures/\(name)").path }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  /// A table that the course ships.
  static func table(_ name: String) -> String {
    tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "data/\(name).csv").path
  }

  /// The numbers `100·i + 10·j + k` of a grid, as the fixtures hold them.
  static func grid(_ sizes: Int...) -> [Float] {
    sizes.reduce([0]) { numbers, size in
      numbers.flatMap { number in (0..<size).map { 10 * number + Float($0) } }
    }
  }

  /// The bytes with each byte in turn replaced by others: its eight neighbours of one bit, and what
  /// means something to one of the formats.
  static func eachByteReplaced(in bytes: [UInt8], by body: (Int, [UInt8]) throws -> Void) rethrows {
    var damaged = bytes
    let telling = [0, 1, 0x1F, 0x7F, 0x80, 0xFF] + Array("\",:;{}[]()\\ \n\r019-.aF".utf8)
    for index in bytes.indices {
      let flipped = (0..<8).map { bytes[index] ^ 1 << UInt8($0) }
      for value in Set(flipped + telling).sorted() where value != bytes[index] {
        damaged[index] = value
        try body(index, damaged)
      }
      damaged[index] = bytes[index]
    }
  }

  /// Runs something in a folder of its own, which is gone afterwards.
  static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "data-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// gzip data (RFC 1952) with the bytes as they are, in stored blocks (RFC 1951, section 3.2.4).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let low = UInt8(block.count & 0xFF)
      let high = UInt8(block.count >> 8)
      result += [rest.isEmpty ? 1 : 0, low, high, ~low, ~high] + block
    } while !rest.isEmpty
    for word in [crc32(bytes), UInt32(bytes.count)] {
      result += (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    return result
  }

  /// The checksum of RFC 1952, section 8, bit by bit.
  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
