/// Numbers and words as few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 128 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes += Array(text.utf8)
  }

  mutating func write(word: UInt32) {
    for place in 0..<4 { bytes.append(UInt8(word >> (8 * place) & 255)) }
  }

  /// A number to the last bit: a small whole one in a byte, one of few decimal digits in a few.
  mutating func write(_ value: Double) {
    if let whole = UInt8(exactly: value), whole < Self.decimal, value.sign == .plus {
      return write(byte: whole)
    }
    for exponent in 0..<16 {
      let scale = Self.power(exponent)
      let digits = (value * scale).rounded()
      if digits.magnitude < 1e6, digits / scale == value, value != 0 || value.sign == .plus {
        write(byte: Self.decimal + UInt8(exponent))
        let number = Int(digits)
        return write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
      }
    }
    if Double(Float(value)) == value {
      write(byte: Self.single)
      return write(word: Float(value).bitPattern)
    }
    write(byte: Self.double)
    write(word: UInt32(truncatingIfNeeded: value.bitPattern))
    write(word: UInt32(truncatingIfNeeded: value.bitPattern >> 32))
  }

  static let decimal: UInt8 = 220
  static let single: UInt8 = 240
  static let double: UInt8 = 241

  /// Ten to a power, exact up to 22.
  static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}

/// Reads what `ByteWriter` wrote; nil where the bytes end or say nothing.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() -> UInt64? {
    var (result, shift): (UInt64, UInt64) = (0, 0)
    while let next = byte() {
      guard shift < 63 else { return nil }
      result |= UInt64(next & 127) << shift
      if next < 128 { return result }
      shift += 7
    }
    return nil
  }

  mutating func text() -> String? {
    guard let count = number(), count <= UInt64(bytes.count - place) else { return nil }
    defer { place += Int(count) }
    return String(validating: bytes[place..<place + Int(count)], as: UTF8.self)
  }

  mutating func word() -> UInt32? {
    guard bytes.count - place >= 4 else { return nil }
    defer { place += 4 }
    return (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
  }

  mutating func value() -> Double? {
    guard let kind = byte() else { return nil }
    switch kind {
    case ..<ByteWriter.decimal: return Double(kind)
    case ByteWriter.decimal..<(ByteWriter.decimal + 16):
      guard let number = number() else { return nil }
      let digits = Int64(bitPattern: number >> 1) ^ -Int64(number & 1)
      return Double(digits) / ByteWriter.power(Int(kind - ByteWriter.decimal))
    case ByteWriter.single: return word().map { Double(Float(bitPattern: $0)) }
    case ByteWriter.double:
      guard let low = word(), let high = word() else { return nil }
      return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
    default: return nil
    }
  }
}
