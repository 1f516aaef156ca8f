internal import Plots

/// The axes of curves over the steps of a run.
enum RunAxis {
  /// So many times as high as its start, a curve is shown by orders of magnitude.
  private static let wide = 20.0

  /// Steps from 0 to 10, 20, 50, 100, …, so that the axis grows in jumps.
  static func steps(_ last: Int, name: String = "step") -> Axis {
    var end = 10.0
    for factor in [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2] where end < Double(last) {
      end *= factor
    }
    return Axis(name, 0...end)
  }

  /// The range of these numbers, with 0 in it. Divergence grows by a factor a step: only a logarithmic
  /// axis shows more than its last step.
  static func values(_ name: String, _ numbers: [Double]) -> Axis {
    let finite = numbers.filter(\.isFinite)
    let (lowest, highest) = (finite.min() ?? 0, finite.max() ?? 1)
    if lowest > 0, highest > wide * abs(finite.first ?? 1) {
      return Axis("log \(name)", lowest...highest, .logarithmic)
    }
    return Axis(name, min(0, lowest)...max(highest, lowest + 1e-9))
  }
}
