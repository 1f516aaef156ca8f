/// One axis of a plot: what it counts, in which unit, and over which range.
public struct Axis: Hashable, Sendable {
  public var name: String
  /// The unit, shown after the name; empty for none.
  public var unit: String
  public var scale: AxisScale

  public init(_ name: String = "", unit: String = "", _ scale: AxisScale) {
    self.name = name
    self.unit = unit
    self.scale = scale
  }

  /// A linear or logarithmic axis over a range.
  public init(
    _ name: String = "", unit: String = "", _ range: ClosedRange<Double>,
    _ kind: AxisScale.Kind = .linear
  ) {
    self.init(name, unit: unit, AxisScale(range, kind))
  }

  /// The name with its unit: `time (s)`.
  public var label: String {
    unit.isEmpty ? name : name.isEmpty ? "(\(unit))" : "\(name) (\(unit))"
  }
}
