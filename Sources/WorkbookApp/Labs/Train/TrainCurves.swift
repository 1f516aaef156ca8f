internal import Labs
internal import Plots

/// Loss and metric of a training over its steps, for what it learned from and what was held out.
struct TrainCurves {
  let run: ExperimentRun
  /// Whether a step goes through all examples.
  let isByEpoch: Bool
  /// The runs that were left, the latest first: their curves stand back.
  var earlier: [EarlierRun] = []

  /// Nil before there are two steps.
  var loss: LineChart? { chart("loss", ["loss": "learned from", "heldOutLoss": "held out"]) }

  /// Accuracy or R²; nil before there are two steps.
  var metric: LineChart? {
    let name = run.record.columns.contains("accuracy") ? "accuracy" : "r2"
    let held = name == "r2" ? "heldOutR2" : "heldOutAccuracy"
    return chart(name == "r2" ? "R²" : name, [name: "learned from", held: "held out"])
  }

  private func chart(_ title: String, _ columns: KeyValuePairs<String, String>) -> LineChart? {
    let series = columns.compactMap { column, name -> LineChart.Series? in
      let points = RunCurves.points(of: run, column)
      return points.count > 1 ? LineChart.Series(name, points: points) : nil
    }
    guard !series.isEmpty, let column = columns.first?.key else { return nil }
    let ghosts = RunCurves.ghosts(of: earlier, column)
    let furthest = earlier.map(\.step).reduce(run.step, max)
    return LineChart(
      x: RunAxis.steps(furthest, name: isByEpoch ? "epoch" : "step"),
      y: RunAxis.values(title, series.flatMap { $0.points.map(\.y) }), series: series + ghosts,
      marked: series[0].points.last)
  }
}
