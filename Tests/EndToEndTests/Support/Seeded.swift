import Foundation

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator, Sendable, CustomStringConvertible {
  /// The number of the environment variable `GRADUS_SEED`, or of today's run.
  static let base: UInt64 =
    ProcessInfo.processInfo.environment["GRADUS_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: 1...999_999)

  let description: String
  /// The number of the case.
  let number: Int
  private var state: UInt64

  /// The numbers of one case of a run. Failures say how to have them again.
  init(_ number: Int) {
    self.number = number
    description = "case \(number), GRADUS_SEED=\(Self.base)"
    state = Self.base &* 0x1_0000_0001 &+ UInt64(number) &* 0x9e37_79b9
  }

  /// As many cases as wanted.
  static func cases(_ count: Int) -> [Seeded] { (0..<count).map { Seeded($0) } }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &self)]
  }
}
