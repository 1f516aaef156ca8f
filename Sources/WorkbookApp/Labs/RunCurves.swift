internal import Labs
internal import Plots

/// The numbers of runs as curves, of no more points than any screen shows.
enum RunCurves {
  /// More points than these show nothing more.
  static let mostPoints = 600

  /// A number of a run over its steps.
  static func points(of run: ExperimentRun, _ column: String) -> [Point] {
    thinned(run.numbers(in: column)).map { Point(Double($0.step), $0.value) }
  }

  /// So many at equal distances, with the first and the last.
  static func thinned<Element>(_ elements: [Element]) -> [Element] {
    guard elements.count > mostPoints else { return elements }
    return (0..<mostPoints).map { elements[$0 * (elements.count - 1) / (mostPoints - 1)] }
  }

  /// The same number of runs that were left, standing back.
  static func ghosts(of earlier: [EarlierRun], _ column: String) -> [LineChart.Series] {
    earlier.compactMap { earlier in
      let points = points(of: earlier.run, column)
      return points.count > 1 ? LineChart.Series(earlier.name, points: points, isFaint: true) : nil
    }
  }
}
