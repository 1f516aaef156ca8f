import GradusTesting
import Testing

@testable import Plots

@Suite struct TicksTests {
  /// Ranges of every kind: around zero, far from it, tiny, huge, negative.
  private static func range(_ random: inout SeededGenerator) -> ClosedRange<Double> {
    func number(_ exponents: ClosedRange<Double>) -> Double {
      let size = pow10(Double.random(in: exponents, using: &random))
      return Bool.random(using: &random) ? size : -size
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return 0...abs(number(-6...6))
    case 1:
      let (a, b) = (number(-3...3), number(-3...3))
      return min(a, b)...max(a, b)
    case 2:
      let (a, b) = (number(-300...300), number(-300...300))
      return min(a, b)...max(a, b)
    case 3:
      // A narrow window far from zero.
      let middle = number(-5...8)
      let half = abs(middle) * pow10(Double.random(in: -9...(-1), using: &random))
      return middle - half...middle + half
    default:
      let size = pow10(Double.random(in: -305...306, using: &random))
      return -size...size
    }
  }

  private static func pow10(_ exponent: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(abs(exponent)) { result *= 10 }
    let rest = abs(exponent) - Double(Int(abs(exponent)))
    result *= 1 + 9 * rest
    return exponent < 0 ? 1 / result : result
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func ticksAreMultiplesOfOneTwoOrFiveInsideTheRange(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let range = Self.range(&random)
      let most = Int.random(in: 2...200, using: &random)
      let values = Ticks(range, most: most).values
      let width = range.upperBound - range.lowerBound
      let name = "\(range), at most \(most): \(values.prefix(4))"
      #expect(values.count <= most && !values.isEmpty, "\(name)")
      #expect(values == values.sorted(), "\(name)")
      guard let first = values.first, let last = values.last else { continue }
      #expect(first >= range.lowerBound - width * 1e-6, "\(name)")
      #expect(last <= range.upperBound + width * 1e-6, "\(name)")
      guard values.count > 1 else { continue }
      let text = Ticks.scientific((last - first) / Double(values.count - 1), digits: 0)
      #expect(["1", "2", "5"].contains(text.prefix { $0 != "e" }), "\(name)")
      let step = try #require(Double(text.replacing("−", with: "-")))
      // No room is wasted either: two more would have fitted on neither side.
      #expect(first - step < range.lowerBound && last + step > range.upperBound, "\(name)")
      let multiples = values.map { $0 / step }
      #expect(multiples.allSatisfy { abs($0 - $0.rounded()) <= 1e-3 }, "\(name)")
      #expect(
        zip(multiples, multiples.dropFirst()).allSatisfy { abs($1 - $0 - 1) <= 1e-3 }, "\(name)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func labelsTellTheTicksApartAndTheirValues(
    _ seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let range = Self.range(&random)
      let ticks = Ticks(range, most: Int.random(in: 2...20, using: &random))
      let labels = ticks.values.map { ticks.label($0) }
      #expect(Set(labels).count == labels.count, "\(range): \(labels)")
      let step = ticks.values.count > 1 ? ticks.values[1] - ticks.values[0] : ticks.values[0] * 0.1
      for (value, label) in zip(ticks.values, labels) {
        let read = try #require(Double(label.replacing("−", with: "-")))
        #expect(abs(read - value) <= abs(step) * 1e-3, "\(range): \(label) for \(value)")
      }
    }
  }

  @Test(
    arguments: [
      (0...10, 6, ["0", "2", "4", "6", "8", "10"]), (0...1, 3, ["0", "0.5", "1.0"]),
      (-1...1, 5, ["−1.0", "−0.5", "0", "0.5", "1.0"]), (-300...300, 3, ["−200", "0", "200"]),
      (0...150_000, 4, ["0", "50000", "1e5", "1.5e5"]), (0...0.0004, 3, ["0", "2e−4", "4e−4"]),
      (0.0001...0.00016, 4, ["1e−4", "1.2e−4", "1.4e−4", "1.6e−4"]),
      (100_000...106_000, 4, ["1e5", "1.02e5", "1.04e5", "1.06e5"]),
      (0...9e5, 10, ["0", "1e5", "2e5", "3e5", "4e5", "5e5", "6e5", "7e5", "8e5", "9e5"]),
      (3.1...3.9, 2, ["3.5"]),
    ] as [(ClosedRange<Double>, Int, [String])])
  func labelsAreShortAndRight(_ range: ClosedRange<Double>, _ most: Int, _ labels: [String]) {
    let ticks = Ticks(range, most: most)
    #expect(ticks.values.map { ticks.label($0) } == labels)
  }

  @Test func aRangeWithoutWidthHasNoTicks() {
    #expect(Ticks(3...3, most: 5).values == [] && Ticks(0...1, most: 0).values == [])
    #expect(Ticks(-1e308...1e308, most: 5).values == [], "its width is no number")
  }

  @Test func theLargestNumbersHaveTicks() {
    #expect(Ticks(0...1.7e308, most: 2).values == [0, 1e308])
    #expect(Ticks(0...Double.leastNonzeroMagnitude, most: 2).values == [0])
    #expect(Ticks(1...1.0.nextUp, most: 2).values.count <= 2)
  }

  @Test(
    arguments: [
      (0.001...1000, 9, ["0.001", "0.01", "0.1", "1", "10", "100", "1000"]),
      (1e-6...1, 4, ["1e−6", "1e−4", "0.01", "1"]), (2...80, 5, ["10"]), (2...8, 5, []),
      (1e-100...1e100, 3, ["1e−100", "1e−33", "1e34"]), (1e300...1e308, 2, ["1e300", "1e305"]),
    ] as [(ClosedRange<Double>, Int, [String])])
  func logarithmicTicksArePowersOfTen(
    _ range: ClosedRange<Double>, _ most: Int, _ labels: [String]
  ) {
    let ticks = Ticks(logarithmic: range, most: most)
    #expect(ticks.values.map { ticks.label($0) } == labels)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func logarithmicTicksFitTheirRange(_ seed: UInt64)
  {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let a = Self.pow10(.random(in: -300...300, using: &random))
      let b = Self.pow10(.random(in: -300...300, using: &random))
      let most = Int.random(in: 1...12, using: &random)
      let ticks = Ticks(logarithmic: min(a, b)...max(a, b), most: most)
      #expect(ticks.values.count <= most)
      #expect(ticks.values.allSatisfy { $0 >= min(a, b) && $0 <= max(a, b) })
      #expect(ticks.values.allSatisfy { ticks.label($0).contains("1") })
      #expect(ticks.values.allSatisfy { ticks.label($0).count <= 6 }, "\(ticks.values)")
    }
  }

  @Test func valuesThatAreNoNumbersHaveALabel() {
    let ticks = Ticks(0...1, most: 5)
    #expect(
      [Double.nan, .infinity, -.infinity].map { ticks.label($0) }
        == Array(repeating: "no number", count: 3))
  }

  @Test func scientificNumbersAreRoundedIntoTheirForm() {
    #expect(Ticks.scientific(9.996e9, digits: 2) == "1e10")
    #expect(Ticks.scientific(-123_456, digits: 2) == "−1.23e5")
    #expect(Ticks.scientific(9.6e-7, digits: 0) == "1e−6")
    #expect(Ticks.scientific(Double.leastNonzeroMagnitude, digits: 1) == "4.9e−324")
  }

  @Test(
    arguments: [
      (1, 1, 1), (10, 10, 10), (0.001, 0.001, 0.001), (3, 1, 10), (0.0021, 0.001, 0.01),
      (1e300, 1e300, 1e300), (9.99e7, 1e7, 1e8), (1.7e308, 1e308, 1e308),
    ] as [(Double, Double, Double)])
  func powersOfTenAreFoundAroundANumber(_ value: Double, _ least: Double, _ most: Double) {
    #expect(abs(Ticks.powerAtMost(value) / least - 1) < 1e-12)
    #expect(abs(Ticks.powerAtLeast(value) / most - 1) < 1e-12)
  }

  @Test func theStepIsTheDistanceOfTheTicks() {
    for range in [0.0...1, -3...17, 0...1e-7, 5e6...8e6] {
      let ticks = Ticks(range, most: 6)
      let distance = ticks.values[1] - ticks.values[0]
      #expect(abs(Ticks.step(of: range, most: 6) / distance - 1) < 1e-6)
    }
    #expect(Ticks.step(of: 3...3, most: 6) == 0 && Ticks.step(of: 0...1, most: 0) == 0)
  }
}
