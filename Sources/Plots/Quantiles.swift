/// The quantiles of a sample: linear interpolation between its ordered values, type 7 of Hyndman and
/// Fan (1996), as NumPy computes them by default.
public struct Quantiles: Hashable, Sendable {
  /// The finite values in rising order.
  public let sorted: [Double]

  /// The quantiles of the values that are finite.
  public init(_ values: [Double]) { sorted = values.filter(\.isFinite).sorted() }

  /// The value below which this fraction of the sample lies; nil for a sample without values.
  public func value(at fraction: Double) -> Double? {
    guard let first = sorted.first, let last = sorted.last, !fraction.isNaN else { return nil }
    let position = min(max(0, fraction), 1) * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    if index == 0, position == 0 { return first }
    let (lower, upper, part) = (sorted[index], sorted[index + 1], position - Double(index))
    let difference = upper - lower
    // The difference of two numbers may be too large for one.
    return difference.isFinite
      ? lower + difference * part : lower * (1 - part) + upper * part
  }

  /// The middle value.
  public var median: Double? { value(at: 0.5) }

  /// The range of the middle half: from the lower quartile to the upper.
  public var middleHalf: ClosedRange<Double>? {
    guard let lower = value(at: 0.25), let upper = value(at: 0.75) else { return nil }
    return min(lower, upper)...max(lower, upper)
  }
}
