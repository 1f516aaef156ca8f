/// What is wanted of a table; nil and empty leave it to a guess.
public struct PlotRequest: Hashable, Sendable {
  /// The name of the kind.
  public var kind: String?
  public var x: String?
  public var y: [String]
  /// The column whose texts tell groups apart.
  public var group: String?
  public var hasLogarithmicX: Bool
  public var hasLogarithmicY: Bool
  public var title: String
  /// The most points of a line; more are thinned without losing their extremes.
  public var mostPoints: Int

  public init(
    kind: String? = nil, x: String? = nil, y: [String] = [], group: String? = nil,
    hasLogarithmicX: Bool = false, hasLogarithmicY: Bool = false, title: String = "",
    mostPoints: Int = 2000
  ) {
    self.kind = kind
    self.x = x
    self.y = y
    self.group = group
    self.hasLogarithmicX = hasLogarithmicX
    self.hasLogarithmicY = hasLogarithmicY
    self.title = title
    self.mostPoints = mostPoints
  }
}
