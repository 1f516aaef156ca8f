public import Formulas

/// An experiment of the kind `descend`: gradient descent on a formula of a few unknowns, as a lesson
/// declares it.
public struct DescendDeclaration: Hashable, Sendable {
  /// The function that is descended, f.
  public var function: Formula
  /// Its unknowns, in the order in which points are written.
  public var unknowns: [String]
  /// The starting point, one number an unknown.
  public var start: [Double]
  /// The learning rate η.
  public var rate: Double
  /// The part of the plane that is shown, a range an unknown.
  public var view: [ClosedRange<Double>]

  public init(
    function: Formula, unknowns: [String], start: [Double], rate: Double,
    view: [ClosedRange<Double>]
  ) {
    self.function = function
    self.unknowns = unknowns
    self.start = start
    self.rate = rate
    self.view = view
  }

  /// The rates that a key steps through: 1, 2, 3, 5 and their tenths and hundredths, and around 1,
  /// where a bowl of curvature 2 turns from converging to diverging.
  static let rates = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    1.1, 1.2, 1.5, 2, 3, 5, 10,
  ]
}
