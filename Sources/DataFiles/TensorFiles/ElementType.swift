/// How one number of an array stands in a file.
enum ElementType: String, Hashable, Sendable, CaseIterable {
  case bool, uint8, int8, uint16, int16, uint32, int32, uint64, int64
  case float16, bfloat16, float32, float64

  /// Bytes a number.
  var size: Int {
    switch self {
    case .bool, .uint8, .int8: 1
    case .uint16, .int16, .float16, .bfloat16: 2
    case .uint32, .int32, .float32: 4
    case .uint64, .int64, .float64: 8
    }
  }

  /// How many numbers an array of this shape has and how many bytes they take; nil where one of
  /// them, or the size of a part of the array, is too large to count.
  func extent(of sizes: [Int]) -> (count: Int, bytes: Int)? {
    var count = 1
    // Sizes of 0 are left out at first: 0 × 2⁶² × 4 holds nothing, and yet no row of it counts.
    for size in sizes where size != 0 {
      guard size > 0 else { return nil }
      let (product, overflows) = count.multipliedReportingOverflow(by: size)
      guard !overflows else { return nil }
      count = product
    }
    let (bytes, overflows) = count.multipliedReportingOverflow(by: size)
    guard !overflows else { return nil }
    return sizes.contains(0) ? (0, 0) : (count, bytes)
  }

  /// The nearest `Float` of every number that stands in `bytes` from `start` on.
  ///
  /// Integers beyond ±2²⁴ and doubles are rounded; doubles beyond the range become infinite.
  ///
  /// - Precondition: the bytes are there.
  func decode(_ bytes: [UInt8], from start: Int, count: Int, isBigEndian: Bool) -> [Float] {
    precondition(start >= 0 && count <= (bytes.count - start) / size, "the bytes are there")
    switch self {
    case .bool: return bytes[start..<start + count].map { $0 == 0 ? 0 : 1 }
    case .uint8: return bytes[start..<start + count].map { Float($0) }
    case .int8: return bytes[start..<start + count].map { Float(Int8(bitPattern: $0)) }
    default: break
    }
    // One loop for each type, so that the compiler sees the conversion inside it.
    func words<Word: FixedWidthInteger & UnsignedInteger>(_ value: (Word) -> Float) -> [Float] {
      let size = Word.bitWidth / 8
      var result: [Float] = []
      result.reserveCapacity(count)
      for first in stride(from: start, to: start + count * size, by: size) {
        var word: Word = 0
        for byte in 0..<size { word |= Word(bytes[first + byte]) << Word(8 * byte) }
        result.append(value(isBigEndian ? word.byteSwapped : word))
      }
      return result
    }
    return switch self {
    case .bool, .uint8, .int8: []
    case .uint16: words { (word: UInt16) in Float(word) }
    case .int16: words { (word: UInt16) in Float(Int16(bitPattern: word)) }
    case .uint32: words { (word: UInt32) in Float(word) }
    case .int32: words { (word: UInt32) in Float(Int32(bitPattern: word)) }
    case .uint64: words { (word: UInt64) in Float(word) }
    case .int64: words { (word: UInt64) in Float(Int64(bitPattern: word)) }
    case .float16: words { (word: UInt16) in Float(Float16(bitPattern: word)) }
    case .bfloat16: words { (word: UInt16) in Float(bitPattern: UInt32(word) << 16) }
    case .float32: words { (word: UInt32) in Float(bitPattern: word) }
    case .float64: words { (word: UInt64) in Float(Double(bitPattern: word)) }
    }
  }

  /// Numbers as little-endian 32-bit floats, appended to bytes.
  static func appendFloat32(_ values: [Float], to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + values.count * 4)
    for value in values {
      let word = value.bitPattern
      for shift in stride(from: 0 as UInt32, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
  }
}
