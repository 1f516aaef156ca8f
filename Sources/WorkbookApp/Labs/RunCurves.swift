internal import Labs
internal import Plots

/// The numbers of runs as curves, of no more points than any screen shows.
enum RunCurves {
  /// More points than these show nothing more.
  static let mostPoints = 600

  /// A number over the steps.
  static func points(of records: [StepRecord], _ column: String) -> [Point] {
    let stride = max(1, records.count / mostPoints)
    return records.enumerated().compactMap { index, record in
      guard index.isMultiple(of: stride) || index == records.count - 1 else { return nil }
      return record[column].map { Point(Double(record.step), $0) }
    }
  }

  /// The same number of runs that were left, standing back.
  static func ghosts(of earlier: [EarlierRun], _ column: String) -> [LineChart.Series] {
    earlier.compactMap { run in
      let points = points(of: run.records, column)
      return points.count > 1 ? LineChart.Series(run.name, points: points, isFaint: true) : nil
    }
  }
}
