/// A picture of numbers on a lesson's page, as plain numbers: what to draw, not how.
public struct PlotDeclaration: Hashable, Sendable {
  /// The kinds of picture by the word in lesson files.
  public enum Kind: String, CaseIterable, Hashable, Sendable { case line, scatter, bars, heatmap }

  /// Numbers that belong together: a curve, a class of points, a row of bars.
  public struct Series: Hashable, Sendable {
    public var name: String
    /// The places on the x axis; empty for bars.
    public var x: [Double]
    /// The values; those that are not finite leave a gap.
    public var y: [Double]

    public init(_ name: String, x: [Double] = [], y: [Double]) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  public var kind: Kind
  public var title: String
  /// What the axes count.
  public var xName: String
  public var yName: String
  /// What was measured or given, point by point.
  public var series: [Series] = []
  /// What was worked out from formulas, close enough to be joined.
  public var curves: [Series] = []
  /// The names of bars, or of a map's columns.
  public var names: [String] = []
  /// The names of a map's rows.
  public var rowNames: [String] = []
  /// The entries of a map, row by row.
  public var entries: [[Double]] = []

  public init(_ kind: Kind, title: String = "", xName: String = "", yName: String = "") {
    self.kind = kind
    self.title = title
    self.xName = xName
    self.yName = yName
  }

  /// From the least to the largest place on the x axis.
  public var xRange: ClosedRange<Double> { Self.range((series + curves).flatMap(\.x)) }
  /// From the least to the largest value.
  public var yRange: ClosedRange<Double> { Self.range((series + curves).flatMap(\.y)) }

  /// A range that is no single point, whatever the numbers are.
  private static func range(_ numbers: [Double]) -> ClosedRange<Double> {
    let finite = numbers.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    return low < high ? low...high : (low - 1)...(high + 1)
  }
}
