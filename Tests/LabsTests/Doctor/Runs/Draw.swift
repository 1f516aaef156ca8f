import Foundation
import GradusTesting

/// Choices drawn from a seed.
struct Draw {
  private var generator: SeededGenerator

  init(_ seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &generator)! }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &generator)
  }

  /// A number whose logarithm is drawn evenly.
  mutating func scale(_ range: ClosedRange<Double>) -> Double {
    exp(number(log(range.lowerBound)...log(range.upperBound)))
  }

  mutating func isTrue(_ share: Double) -> Bool { number(0...1) < share }

  /// A number from the normal distribution (Box and Muller).
  mutating func normal() -> Double {
    (-2 * log(1 - number(0...0.999999))).squareRoot() * cos(2 * .pi * number(0...1))
  }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] { items.shuffled(using: &generator) }
}
