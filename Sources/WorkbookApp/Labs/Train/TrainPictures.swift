internal import Labs

/// The pictures that there are of a training, and those that it starts with.
enum TrainPictures {
  /// The checked list.
  static let all: [any TrainPicture] = [
    MapPicture(), FitPicture(), LossPicture(), MetricPicture(), NetworkPicture(),
    WeightsPicture(), ConfusionPicture(), PredictionsPicture(), ExamplePicture(),
    ProbabilitiesPicture(), MistakesPicture(), FiltersPicture(), FeaturesPicture(), ROCPicture(),
    PrecisionPicture(), MatrixPicture(), ActivationsPicture(), GradientsPicture(),
    ActivationHistoryPicture(), GradientHistoryPicture(), UpdatesPicture(), ArithmeticPicture(),
    MasksPicture(), AveragedPicture(), StatisticsPicture(), SaliencyPicture(),
    FilterGradientsPicture(), GradientNormsPicture(),
  ]

  /// The most pictures at a time.
  static let most = 6

  /// The picture of a name.
  static func picture(_ name: TrainPictureName) -> any TrainPicture {
    all.first { $0.name == name } ?? all[0]
  }

  /// Those that say something of a training.
  static func applying(to state: TrainState) -> [TrainPictureName] {
    all.filter { $0.applies(to: state) }.map(\.name)
  }

  /// The order in which places are filled: what the lesson wants, then what says most.
  static func start(_ wanted: [TrainPictureName], of state: TrainState) -> [TrainPictureName] {
    let applying = applying(to: state)
    let usual: [TrainPictureName] =
      state.pictureSizes == nil
      ? [.map, .fit, .predictions, .confusion, .loss, .network, .weights, .metric]
      : [.confusion, .loss, .mistakes, .example, .probabilities, .filters, .metric]
    // Two pictures of what the model says are one too many for a start.
    let answers = usual.prefix { $0 != .loss }.first { applying.contains($0) }
    let rest = usual.drop { $0 != .loss }
    var names: [TrainPictureName] = []
    for name in wanted + [answers].compactMap({ $0 }) + rest + applying
    where applying.contains(name) && !names.contains(name) {
      names.append(name)
    }
    return Array(names.prefix(most))
  }
}
