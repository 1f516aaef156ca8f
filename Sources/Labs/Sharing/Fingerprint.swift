/// Many numbers in a word: equal words mean the same numbers, but for one chance in four billion
/// (FNV-1a, 32 bits).
enum Fingerprint {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  static func of(_ numbers: some Sequence<Float>) -> UInt32 {
    of(
      numbers.lazy.flatMap { number in
        (0..<4).map { UInt8(number.bitPattern >> (8 * $0) & 255) }
      })
  }

  static func of(_ numbers: some Sequence<Double>) -> UInt32 {
    of(
      numbers.lazy.flatMap { number in
        (0..<8).map { UInt8(number.bitPattern >> (8 * UInt64($0)) & 255) }
      })
  }
}
