internal import Learning

/// Mean and variance of each unit in the batch of the last step, beside the running ones that a batch
/// normalisation uses at inference.
public struct RunningStatistics: Hashable, Sendable {
  public let title: String
  /// The step that the batch belongs to.
  public let step: Int
  public let batchMeans: [Double]
  public let runningMeans: [Double]
  public let batchVariances: [Double]
  public let runningVariances: [Double]
}

extension TrainState {
  /// Whether there is a batch normalisation.
  public var hasRunningStatistics: Bool {
    look { work in work.layers.contains { $0.kind == BatchNormalization.kind } } ?? false
  }

  /// The statistics of the last step, a batch normalisation each; before the first step those of the step
  /// to come.
  public var runningStatistics: [RunningStatistics] {
    lookAtStep { work in
      let layers = work.layers.filter { $0.kind == BatchNormalization.kind }
      return layers.enumerated().compactMap { index, layer in
        guard let input = work.trainer.numbers(of: layer.input), let units = input.sizes.last,
          units > 0, input.values.count >= units,
          let mean = work.trainer.weightNumbers("\(layer.name).movingMean"),
          let variance = work.trainer.weightNumbers("\(layer.name).movingVariance")
        else { return nil }
        let (means, variances) = Self.moments(input.values, units: units)
        return RunningStatistics(
          title: "batch norm" + (layers.count > 1 ? " \(index + 1)" : ""),
          step: work.trainer.step, batchMeans: means, runningMeans: mean.values.map { Double($0) },
          batchVariances: variances, runningVariances: variance.values.map { Double($0) })
      }
    } ?? []
  }

  /// Mean and variance of each of some units, whose numbers stand side by side.
  private static func moments(
    _ values: [Float], units: Int
  ) -> (means: [Double], variances: [Double]) {
    let rows = Double(values.count / units)
    var (means, variances) = (
      Array(repeating: 0.0, count: units), Array(repeating: 0.0, count: units)
    )
    for (place, value) in values.enumerated() { means[place % units] += Double(value) / rows }
    for (place, value) in values.enumerated() {
      let distance = Double(value) - means[place % units]
      variances[place % units] += distance * distance / rows
    }
    return (means, variances)
  }
}
