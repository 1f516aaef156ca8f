internal import Labs
internal import Plots

/// Loss and metric of a training over its steps, for what it learned from and what was held out.
struct TrainCurves {
  let records: [StepRecord]
  /// Whether a step goes through all examples.
  let isByEpoch: Bool
  /// The runs that were left, the latest first: their curves stand back.
  var earlier: [EarlierRun] = []

  /// More points than these show nothing more on any screen.
  static let mostPoints = 600

  /// Nil before there are two steps.
  var loss: LineChart? { chart("loss", ["loss": "learned from", "heldOutLoss": "held out"]) }

  /// Accuracy or R²; nil before there are two steps.
  var metric: LineChart? {
    let name = records.first?.columns.contains("accuracy") == true ? "accuracy" : "r2"
    let held = name == "r2" ? "heldOutR2" : "heldOutAccuracy"
    return chart(name == "r2" ? "R²" : name, [name: "learned from", held: "held out"])
  }

  private func chart(_ title: String, _ columns: KeyValuePairs<String, String>) -> LineChart? {
    let series = columns.compactMap { column, name -> LineChart.Series? in
      let measured = records.filter { $0[column] != nil }
      let points = Self.thinned(measured).compactMap { record in
        record[column].map { Point(Double(record.step), $0) }
      }
      return points.count > 1 ? LineChart.Series(name, points: points) : nil
    }
    guard let last = records.last, !series.isEmpty, let column = columns.first?.key else {
      return nil
    }
    let ghosts = RunCurves.ghosts(of: earlier, column)
    let furthest = (earlier.compactMap { $0.records.last?.step } + [last.step]).max() ?? last.step
    return LineChart(
      x: RunAxis.steps(furthest, name: isByEpoch ? "epoch" : "step"),
      y: RunAxis.values(title, series.flatMap { $0.points.map(\.y) }), series: series + ghosts,
      marked: series[0].points.last)
  }

  /// So many at equal distances, with the first and the last.
  static func thinned<Element>(_ elements: [Element]) -> [Element] {
    guard elements.count > mostPoints else { return elements }
    return (0..<mostPoints).map { elements[$0 * (elements.count - 1) / (mostPoints - 1)] }
  }
}
