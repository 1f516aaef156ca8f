public import Cells

/// How the values of a map become levels: which scale, and the values at its ends.
public struct ColorScale: Hashable, Sendable {
  /// Which scale a map has.
  public enum Kind: Hashable, Sendable {
    /// Diverging when there are values of both signs, else sequential.
    case automatic
    /// From the least to the largest value.
    case sequential
    /// From negative over zero to positive, as far on one side as on the other.
    case diverging
  }

  /// The scale of the levels.
  public let scale: Level.Scale
  /// The values at the ends; they differ, and zero is in the middle of a diverging scale.
  public let range: ClosedRange<Double>

  private static let count = Level.most

  /// The scale for some values; those that are not finite do not matter.
  ///
  /// - Parameter range: The values at the ends where they are not to follow from the values.
  public init(
    _ values: some Sequence<Double>, _ kind: Kind = .automatic, range: ClosedRange<Double>? = nil
  ) {
    let extent = range.flatMap { $0.isFinite ? $0 : nil } ?? Self.extent(of: values)
    let isDiverging =
      kind == .diverging || kind == .automatic && extent.lowerBound < 0 && extent.upperBound > 0
    scale = isDiverging ? .diverging : .sequential
    if isDiverging {
      let limit = max(abs(extent.lowerBound), abs(extent.upperBound))
      self.range = limit > 0 ? -limit...limit : -1...1
    } else if extent.lowerBound < extent.upperBound {
      self.range = extent
    } else {
      // One value alone is the least of a scale, so that an empty map looks empty.
      let step = max(1, abs(extent.lowerBound))
      self.range = extent.lowerBound...min(extent.lowerBound + step, .greatestFiniteMagnitude)
    }
  }

  private static func extent(of values: some Sequence<Double>) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    return low <= high ? low...high : 0...0
  }

  /// The number of a value's level from 0; nil when it is no number.
  func step(of value: Double) -> Int? {
    guard !value.isNaN else { return nil }
    // Halves, because the width of the largest range is beyond the largest number.
    let width = range.upperBound / 2 - range.lowerBound / 2
    let fraction = (value / 2 - range.lowerBound / 2) / width
    guard fraction.isFinite else { return value < 0 ? 0 : Self.count - 1 }
    return min(Self.count - 1, Int(min(max(0, fraction), 1) * Double(Self.count)))
  }

  /// A value's level; nil when it is no number.
  func level(of value: Double) -> Level? {
    step(of: value).map { Level(scale, step: $0, last: Self.count - 1) }
  }

  /// Values as the pixels of a raster.
  func raster(of values: [Double], size: Size) -> Raster {
    Raster(
      columns: size.columns, rows: size.rows,
      .levels(
        scale, last: Self.count - 1,
        steps: values.map { step(of: $0).map(UInt8.init) ?? Raster.bare }))
  }

  /// One pixel for each level, from the lowest.
  var levels: [UInt8] { (0..<Self.count).map { UInt8($0) } }
}

extension ClosedRange<Double> {
  fileprivate var isFinite: Bool { lowerBound.isFinite && upperBound.isFinite }
}
