/// Bytes as letters, digits, `-` and `_`: what can be pasted anywhere (RFC 4648, section 5, without
/// padding).
enum ByteText {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = Array(bytes[start..<min(start + 3, bytes.count)])
      let word = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0...part.count { result.append(letters[word >> (18 - 6 * place) & 63]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Nil where a sign is none of the letters, or their number is impossible.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var result: [UInt8] = []
    var (word, bits) = (0, 0)
    for sign in text.utf8 {
      guard let value = letters.firstIndex(of: sign) else { return nil }
      word = (word << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(word >> bits & 255))
      }
    }
    return bits < 6 && word & ((1 << bits) - 1) == 0 ? result : nil
  }
}
