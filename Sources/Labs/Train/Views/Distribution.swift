/// How many numbers are spread: a histogram of equal bins between the least and the largest, and a
/// part of the numbers themselves.
public struct Distribution: Hashable, Sendable {
  /// How many numbers there are.
  public let count: Int
  /// The least and the largest of them.
  public let low: Double
  public let high: Double
  public let mean: Double
  /// The root of the mean square of the distances from the mean.
  public let standardDeviation: Double
  /// The share of numbers that are exactly 0, as those of units that are off.
  public let zeros: Double
  /// How many numbers each bin holds.
  public let counts: [Int]
  /// At most `mostSamples` of the numbers, at equal distances in their order.
  public private(set) var samples: [Double]

  /// The number of bins.
  public static let bins = 32
  public static let mostSamples = 1000

  /// What there is to say of some numbers; those that are not finite are left out. Nil where none is
  /// left.
  public init?(_ numbers: [Float]) {
    let finite = numbers.lazy.filter(\.isFinite).map { Double($0) }
    var (count, sum, squares, zeros) = (0, 0.0, 0.0, 0)
    var (low, high) = (Double.infinity, -Double.infinity)
    for number in finite {
      count += 1
      sum += number
      squares += number * number
      if number == 0 { zeros += 1 }
      (low, high) = (min(low, number), max(high, number))
    }
    guard count > 0 else { return nil }
    (self.count, self.low, self.high) = (count, low, high)
    mean = sum / Double(count)
    standardDeviation = max(0, squares / Double(count) - mean * mean).squareRoot()
    self.zeros = Double(zeros) / Double(count)
    var counts = Array(repeating: 0, count: Self.bins)
    let width = high - low
    for number in finite {
      let part = width > 0 ? (number - low) / width : 0.5
      counts[min(Self.bins - 1, Int(part * Double(Self.bins)))] += 1
    }
    self.counts = counts
    let stride = (count + Self.mostSamples - 1) / Self.mostSamples
    samples = finite.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }

  /// The share of numbers a unit of width around a value, as if they were spread evenly within a bin.
  public func density(at value: Double) -> Double {
    guard low < high else { return 0 }
    guard value >= low, value <= high else { return 0 }
    let width = (high - low) / Double(Self.bins)
    let bin = min(Self.bins - 1, Int((value - low) / width))
    return Double(counts[bin]) / Double(count) / width
  }

  /// The same without the numbers themselves, to be kept.
  var counted: Distribution {
    var copy = self
    copy.samples = []
    return copy
  }
}
