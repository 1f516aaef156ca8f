internal import Labs
internal import Plots

/// The size of the update relative to the weights, a curve a layer.
struct UpdatesPicture: TrainPicture {
  let name = TrainPictureName.updates
  let awaits = "This curve begins with the next steps."

  func title(of scene: TrainScene) -> String { "size of the update / size of the weights" }

  func applies(to state: TrainState) -> Bool { true }

  /// Layers that have a curve of their own; more are not told apart.
  private static let mostLayers = 5

  /// The layers that are shown: all where they are few, otherwise the first, the last and some between.
  static func places(_ count: Int) -> [Int] {
    guard count > mostLayers else { return Array(0..<count) }
    return (0..<mostLayers).map { $0 * (count - 1) / (mostLayers - 1) }
  }

  func plot(of scene: TrainScene) -> (any Plot)? {
    let entries = scene.history.updates.entries
    let titles = entries.last?.element.map(\.title) ?? []
    let series = Self.places(titles.count).compactMap { index in
      let points = entries.compactMap { entry -> Point? in
        guard entry.element.indices.contains(index), let ratio = entry.element[index].ratio,
          ratio > 0
        else { return nil }
        return Point(Double(entry.step), ratio)
      }
      return points.count > 1 ? LineChart.Series(titles[index], points: points) : nil
    }
    let ratios = series.flatMap { $0.points.map(\.y) }
    guard let low = ratios.min(), let high = ratios.max(), let step = entries.last?.step else {
      return nil
    }
    // Orders of magnitude, since that is what is looked for.
    return LineChart(
      x: RunAxis.steps(step),
      y: Axis("log ratio", min(low, 1e-4)...max(high, 1e-1), .logarithmic), series: series)
  }
}
