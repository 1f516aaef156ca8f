import ArgumentParser

/// A number of bytes a second: `16k`, `2M`, `9600`.
struct Bandwidth: Hashable {
  let bytesPerSecond: Int

  init(_ text: String) throws {
    var digits = text.lowercased()
    var factor = 1
    if digits.hasSuffix("k") { factor = 1000 }
    if digits.hasSuffix("m") { factor = 1_000_000 }
    if factor > 1 { digits.removeLast() }
    guard let value = Int(digits), value > 0, value <= 1_000_000 else {
      throw ValidationError(
        "“\(text)” is no bandwidth. Say how many bytes a second, such as 16k or 9600.")
    }
    bytesPerSecond = value * factor
  }
}
