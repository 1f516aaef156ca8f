/// Random numbers that depend on a seed, a name and a step alone, so that every part of a run draws
/// its own and none disturbs another.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, 2014). What follows from a seed is part of
/// every saved run: it never changes.
public struct RandomStream: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The stream of a seed, for the part with this name and the step with this number.
  public init(seed: UInt64, name: String = "", step: Int = 0) {
    // FNV-1a, because Swift's own hash of a text differs from run to run.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = Self.mix(
      (Self.mix(seed &+ Self.increment) ^ hash)
        &+ Self.mix(UInt64(bitPattern: Int64(step)) &* Self.increment))
  }

  public mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mix(state)
  }

  /// A number from 0 (included) to 1 (excluded), of 24 random bits.
  public mutating func uniform() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number from a range, its upper end excluded but for rounding.
  public mutating func uniform(in range: ClosedRange<Float>) -> Float {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }

  /// A whole number from 0 to `bound − 1`, each as likely as the others (Lemire, 2019).
  ///
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "nothing lies below \(bound)")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The numbers from 0 to `count − 1` in random order (Fisher and Yates; Durstenfeld, 1964).
  public mutating func permutation(of count: Int) -> [Int] {
    var result = Array(0..<count)
    shuffle(&result)
    return result
  }

  /// Fills a list with the numbers from 0 to its count − 1 in random order.
  public mutating func permute(_ numbers: inout [Int]) {
    for index in numbers.indices { numbers[index] = index }
    shuffle(&numbers)
  }

  /// Puts numbers in random order. Not any elements: other modules would call it unspecialised, which
  /// took a third of the training of a small model.
  public mutating func shuffle(_ numbers: inout [Int]) {
    var last = numbers.count - 1
    while last > 0 {
      numbers.swapAt(last, integer(below: last + 1))
      last -= 1
    }
  }

  private static let increment: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
