private import Glibc

/// The bins of a histogram: neighbours of one width. Each holds its lower edge; the last holds its
/// upper edge as well.
public struct Bins: Hashable, Sendable {
  /// The lower edge of the first bin.
  public let start: Double
  public let width: Double
  public let count: Int

  /// More bins than this are never of use.
  static let most = 10_000

  /// Bins as given; at least one, of a width above zero.
  public init(from start: Double, width: Double, count: Int) {
    let isUsable = start.isFinite && width.isFinite && width > 0
    self.start = isUsable ? start : 0
    self.width = isUsable ? width : 1
    self.count = min(max(1, count), Self.most)
  }

  /// Bins for a sample, at most `most`. Their width is twice the range of the middle half over the
  /// cube root of the sample's size (Freedman and Diaconis 1981), rounded to 1, 2 or 5 times a power
  /// of ten, and their edges are multiples of it. A few whole numbers have a bin each, around them.
  public init(of values: [Double], most: Int) {
    let quantiles = Quantiles(values)
    let most = min(max(1, most), Self.most)
    guard let least = quantiles.sorted.first, let greatest = quantiles.sorted.last else {
      self.init(from: 0, width: 1, count: 1)
      return
    }
    // The distance between the ends has to be a number as well.
    let (lower, upper) = (max(least, -8e307), min(greatest, 8e307))
    let isWhole = quantiles.sorted.allSatisfy { $0.rounded() == $0 }
    if isWhole, upper - lower < Double(min(most, 30)) {
      self.init(from: lower - 0.5, width: 1, count: Int(upper - lower) + 1)
      return
    }
    var width = Self.rounded(Self.wanted(quantiles, lower, upper, isWhole: isWhole))
    var (first, count) = Self.span(lower, upper, width)
    // Multiples of no width take in both sides of zero in one bin.
    let canFit = most > 1 || lower >= 0 || upper <= 0
    while count > Double(most), width < 1e307, canFit {
      width = Self.next(after: width)
      (first, count) = Self.span(lower, upper, width)
    }
    guard count <= Double(most) else {
      self.init(from: lower, width: (upper - lower) / Double(most), count: most)
      return
    }
    self.init(from: first * width, width: width, count: Int(count))
  }

  /// The edge below a bin; the one of `count` is the upper end.
  public func edge(_ index: Int) -> Double { start + Double(index) * width }

  /// The upper edge of the last bin.
  public var end: Double { edge(count) }

  /// The bin of a value; nil outside them.
  public func index(of value: Double) -> Int? {
    let position = (value - start) / width
    guard position >= -1e-9, position <= Double(count) + 1e-9 else { return nil }
    // What is an edge but for its last digit lies on it.
    let edge = position.rounded()
    let index = Int(abs(position - edge) < 1e-9 ? edge : position.rounded(.down))
    return min(index, count - 1)
  }

  /// How many values lie in each bin.
  public func counts(of values: [Double]) -> [Int] {
    values.reduce(into: Array(repeating: 0, count: count)) { counts, value in
      if let index = index(of: value) { counts[index] += 1 }
    }
  }

  private static func wanted(
    _ quantiles: Quantiles, _ lower: Double, _ upper: Double, isWhole: Bool
  ) -> Double {
    let size = Double(quantiles.sorted.count)
    let half = quantiles.middleHalf.map { $0.upperBound - $0.lowerBound } ?? 0
    var width = 2 * half / cbrt(size)
    // Without a middle half, as many bins as Sturges (1926) has.
    if !(width > 0) || !width.isFinite { width = (upper - lower) / (log2(size) + 1).rounded(.up) }
    if !(width > 0) || !width.isFinite { width = max(abs(lower), abs(upper)) / 10 }
    if isWhole { width = max(width, 1) }
    // Narrower bins could not be told apart in a number's digits.
    return max(width, max(abs(lower), abs(upper)) * 1e-12, 1e-300)
  }

  private static func span(_ lower: Double, _ upper: Double, _ width: Double)
    -> (first: Double, count: Double)
  {
    let first = (lower / width + 1e-9).rounded(.down)
    return (first, max(1, (upper / width - 1e-9).rounded(.up) - first))
  }

  /// The nearest of 1, 2, 5 and 10 times a power of ten, by ratio.
  private static func rounded(_ width: Double) -> Double {
    let power = Ticks.powerAtMost(width)
    let ratio = width / power
    return power
      * (ratio < 2.0.squareRoot()
        ? 1 : ratio < 10.0.squareRoot() ? 2 : ratio < 50.0.squareRoot() ? 5 : 10)
  }

  private static func next(after width: Double) -> Double {
    let power = Ticks.powerAtMost(width)
    return power * (width / power < 1.5 ? 2 : width / power < 3 ? 5 : 10)
  }
}
