internal import Cells
internal import Labs
internal import Plots

/// Mean and variance of a batch normalisation's units: the batch's beside the running ones.
struct StatisticsPicture: TrainPicture {
  let name = TrainPictureName.statistics

  /// A unit has two bars and a gap, and the axis needs some columns.
  private static let (columns, axis) = (3, 9)
  private static let mostUnits = 16

  func title(of scene: TrainScene) -> String {
    guard let (layer, units) = page(scene) else { return "running statistics" }
    let count = layer.batchMeans.count
    let part =
      units.count < count ? ", units \(units.lowerBound + 1)–\(units.upperBound) of \(count)" : ""
    return layer.title + part + ", step \(layer.step)"
  }

  func applies(to state: TrainState) -> Bool { state.hasRunningStatistics }

  func plot(of scene: TrainScene) -> (any Plot)? {
    guard let (layer, units) = page(scene) else { return nil }
    func chart(_ title: String, _ batch: [Double], _ running: [Double]) -> BarChart {
      BarChart(
        title, names: units.map { "\($0 + 1)" },
        series: [
          BarChart.Series("batch", values: Array(batch[units])),
          BarChart.Series("running", values: Array(running[units])),
        ], direction: .upright)
    }
    let charts = SideBySide(plots: [
      chart("mean", layer.batchMeans, layer.runningMeans),
      chart("variance", layer.batchVariances, layer.runningVariances),
    ])
    // Narrow charts have no room for a legend.
    return CaptionedPlot(plot: charts, caption: "of two bars: batch, then running")
  }

  /// The units of a layer that there is room for; the key for layers goes through all of them.
  private func page(_ scene: TrainScene) -> (RunningStatistics, Range<Int>)? {
    let most = max(
      1, min(Self.mostUnits, (scene.context.room.columns / 2 - Self.axis) / Self.columns))
    let pages = scene.state.runningStatistics.flatMap { layer in
      let count = min(
        layer.batchMeans.count, layer.runningMeans.count, layer.runningVariances.count)
      return stride(from: 0, to: count, by: most).map { (layer, $0..<min(count, $0 + most)) }
    }
    return scene.chosen(pages)
  }
}
