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

  /// From here on, the highest by the lowest, what is small would lie on the axis.
  private static let manyOrders = 1000.0

  /// The range of numbers that are all there from the start: by orders of magnitude where they go
  /// through several.
  static func orders(_ name: String, _ numbers: [Double]) -> Axis {
    let finite = numbers.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max(), lowest > 0,
      highest / lowest >= manyOrders
    else { return values(name, numbers) }
    return Axis("log \(name)", lowest...highest, .logarithmic)
  }

  /// The range of these numbers, with 0 in it. Divergence grows by a factor a step: only a logarithmic
  /// axis shows more than its last step.
  static func values(_ name: String, _ numbers: [Double]) -> Axis {
    let finite = numbers.filter(\.isFinite)
    let (lowest, highest) = (finite.min() ?? 0, finite.max() ?? 1)
    if lowest > 0, highest > wide * abs(finite.first ?? 1) {
      return Axis("log \(name)", lowest...highest, .logarithmic)
    }
    let low = min(0, lowest)
    return Axis(name, low...max(highest, low + 1e-9))
  }
}
