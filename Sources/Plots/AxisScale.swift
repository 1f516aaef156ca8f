private import Glibc

/// How values lie along an axis.
public struct AxisScale: Hashable, Sendable {
  /// By equal differences, or by equal ratios.
  public enum Kind: Hashable, Sendable { case linear, logarithmic }

  public let range: ClosedRange<Double>
  public let kind: Kind

  /// An axis over a range. A range without width is widened; a logarithmic axis over numbers that
  /// are not all positive is linear instead.
  public init(_ range: ClosedRange<Double>, _ kind: Kind = .linear) {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    if !(lower.isFinite && upper.isFinite) { (lower, upper) = (0, 1) }
    if upper - lower <= abs(upper) * 1e-12 {
      let margin = max(abs(upper) * 0.5, 1e-9)
      (lower, upper) = (lower - margin, upper + margin)
    }
    // The ends and the width have to be numbers as well.
    let largest = Double.greatestFiniteMagnitude
    (lower, upper) = (max(lower, -largest), min(upper, largest))
    if !(upper - lower).isFinite { (lower, upper) = (max(lower, -8e307), min(upper, 8e307)) }
    self.range = lower...upper
    self.kind = lower > 0 ? kind : .linear
  }

  /// Where a value lies, 0 at the start of the axis and 1 at its end; outside it beyond these.
  public func fraction(of value: Double) -> Double {
    switch kind {
    case .linear: (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .logarithmic:
      if value > 0 {
        (log10(value) - log10(range.lowerBound))
          / (log10(range.upperBound) - log10(range.lowerBound))
      } else {
        // Zero and less are below every axis; what is no number has no place.
        value.isFinite ? -1 : value
      }
    }
  }

  /// The value at a fraction of the axis.
  public func value(at fraction: Double) -> Double {
    switch kind {
    case .linear: range.lowerBound + fraction * (range.upperBound - range.lowerBound)
    case .logarithmic:
      pow(
        10,
        log10(range.lowerBound) + fraction * (log10(range.upperBound) - log10(range.lowerBound)))
    }
  }

  func ticks(most: Int) -> Ticks {
    let usual = Ticks(range, most: most)
    guard kind == .logarithmic else { return usual }
    let powers = Ticks(logarithmic: range, most: most)
    // With fewer than two powers of ten in it, a logarithmic axis has the usual numbers.
    return powers.values.count > 1 ? powers : usual
  }
}
