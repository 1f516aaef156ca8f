/// The range of an axis that follows growing data in jumps, so that a picture does not slide with
/// every frame: it widens at once, and narrows only when most of it is empty.
public struct SteadyRange: Hashable, Sendable {
  /// The range that is shown.
  public private(set) var range: ClosedRange<Double>?
  private let kind: AxisScale.Kind

  /// Less of the range in use than this, and it narrows.
  private static let leastUse = 0.3

  public init(_ kind: AxisScale.Kind = .linear) { self.kind = kind }

  /// Takes in the least and the largest value in view, and returns the range to show.
  @discardableResult
  public mutating func follow(_ values: ClosedRange<Double>) -> ClosedRange<Double> {
    guard values.lowerBound.isFinite, values.upperBound.isFinite else { return range ?? 0...1 }
    let wanted = Self.rounded(values, kind)
    guard let shown = range else {
      range = wanted
      return wanted
    }
    if values.lowerBound < shown.lowerBound || values.upperBound > shown.upperBound {
      let joined =
        min(shown.lowerBound, wanted.lowerBound)...max(shown.upperBound, wanted.upperBound)
      range = Self.use(of: values, in: joined, kind) < Self.leastUse ? wanted : joined
    } else if Self.use(of: values, in: shown, kind) < Self.leastUse {
      range = wanted
    }
    return range ?? wanted
  }

  private static func use(
    of values: ClosedRange<Double>, in range: ClosedRange<Double>, _ kind: AxisScale.Kind
  ) -> Double {
    let axis = AxisScale(range, kind)
    return axis.fraction(of: values.upperBound) - axis.fraction(of: values.lowerBound)
  }

  /// The range out to the next round numbers, and to zero when it is not far.
  public static func rounded(_ values: ClosedRange<Double>, _ kind: AxisScale.Kind = .linear)
    -> ClosedRange<Double>
  {
    if kind == .logarithmic, values.lowerBound > 0 {
      let least = Ticks.powerAtMost(values.lowerBound)
      let most = Ticks.powerAtLeast(values.upperBound)
      return least < most ? least...most : least / 10...min(most * 10, .greatestFiniteMagnitude)
    }
    var (lower, upper) = (values.lowerBound, values.upperBound)
    if lower > 0, lower < upper / 3 { lower = 0 }
    if upper < 0, upper > lower / 3 { upper = 0 }
    let axis = AxisScale(lower...upper)
    let step = Ticks.step(of: axis.range, most: 5)
    guard step > 0 else { return axis.range }
    let (low, high) = (
      (axis.range.lowerBound / step + 1e-9).rounded(.down) * step,
      (axis.range.upperBound / step - 1e-9).rounded(.up) * step
    )
    return low.isFinite && high.isFinite && low < high ? low...high : axis.range
  }
}
