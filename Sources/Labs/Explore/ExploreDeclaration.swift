public import Formulas

/// An experiment of the kind `explore`: sliders, formulas of them, and plots of those.
public struct ExploreDeclaration: Hashable, Sendable {
  /// A number that a student moves.
  public struct Slider: Hashable, Sendable {
    /// Its name in formulas.
    public var name: String
    public var range: ClosedRange<Double>
    /// How far a key moves it.
    public var step: Double
    public var start: Double

    public init(name: String, range: ClosedRange<Double>, step: Double, start: Double) {
      self.name = name
      self.range = range
      self.step = step
      self.start = start
    }
  }

  /// A picture: curves over a range, points, or bars.
  public struct Plot: Hashable, Sendable {
    public var title: String
    /// Formulas of the sliders, the lines and the unknown.
    public var curves: [Formula] = []
    /// The unknown that curves are drawn over.
    public var over = "x"
    public var range: ClosedRange<Double> = -5...5
    /// What curves and bars are called, in their order; the formula itself where there is none.
    public var names: [String] = []
    /// The range of the other axis; nil for one that holds all that is drawn.
    public var height: ClosedRange<Double>?
    /// Points that stay where they are, by the name of their group; empty where there is one group.
    public var groups: [PointGroup] = []
    /// Points that move with the sliders, two formulas each.
    public var marks: [[Formula]] = []
    /// Formulas whose values stand as bars.
    public var bars: [Formula] = []

    public init(title: String) { self.title = title }
  }

  /// Points of a plot that belong together.
  public struct PointGroup: Hashable, Sendable {
    public var name: String
    /// Pairs of numbers.
    public var points: [[Double]]

    public init(_ name: String, _ points: [[Double]]) { (self.name, self.points) = (name, points) }
  }

  public var sliders: [Slider]
  /// What is worked out from the sliders.
  public var lines: Assignments?
  public var plots: [Plot]

  public init(sliders: [Slider], lines: Assignments?, plots: [Plot]) {
    self.sliders = sliders
    self.lines = lines
    self.plots = plots
  }

  static let mostSliders = 8
  static let mostPlots = 6
  static let mostPoints = 1000
}

extension ExploreDeclaration: Experiment {
  public static let kind = "explore"

  public var summary: String {
    let names = sliders.map { VariableName.printed($0.name) }.joined(separator: ", ")
    return "sliders for \(names)"
      + (lines.map { "; \($0.lines.map { $0.printed() }.joined(separator: "; "))" } ?? "")
  }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    try ExploreState(self)
  }
}
