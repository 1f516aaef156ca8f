internal import Formulas

/// Where a quantity goes in a run.
enum PredictedDirection: Int, CaseIterable, Sendable {
  case up, down, same

  var word: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .same: "the same"
    }
  }

  /// Less than this part of the larger end counts as the same.
  private static let slack = 1e-3

  /// From the first number to the last.
  init(from first: Double, to last: Double) {
    let slack = Self.slack * max(first.magnitude, last.magnitude)
    self = (last - first).magnitude <= slack ? .same : last > first ? .up : .down
  }
}
