internal import Learning

/// What the doctor sees in the examples themselves, which no training changes.
public struct DataSignals: Hashable, Sendable {
  /// A column of what goes into the model.
  public struct Column: Hashable, Sendable {
    public let name: String
    public let mean: Double
    public let deviation: Double
    /// The root of the mean of its squares.
    public let size: Double
  }

  /// How many examples are learned from.
  public let count: Int
  public let columns: [Column]
  /// Whether the columns are the pixels of pictures: all of one unit, so that one which varies less is told
  /// less by nature, not by its scale.
  public let arePixels: Bool
  /// How many examples of each class there are; empty where a number is learned.
  public let classCounts: [Int]
  public let targetDeviation: Double
  public let targetMean: Double
  /// How many different targets there are.
  public let differentTargets: Int
  /// Least and greatest target where all are whole numbers; nil else.
  public let wholeTargets: ClosedRange<Double>?
  /// The fewest examples that share a target.
  public let fewestOfATarget: Int
  /// How well the five nearest other examples tell a target; nil for too few examples.
  public let neighbours: NeighbourSignals?

  /// The signals of the examples that a training learns from.
  public init(_ state: TrainState) {
    let examples = state.trainingExamples
    let (count, width) = (examples.count, examples.inputSize)
    let inputs = (0..<count).flatMap { examples.inputRow($0) }
    self.count = count
    arePixels = state.declaration.pictureSizes != nil
    columns = (0..<width).map { column in
      var (sum, squares) = (0.0, 0.0)
      for row in 0..<count { sum += Double(inputs[row * width + column]) }
      let mean = sum / Double(count)
      for row in 0..<count {
        let distance = Double(inputs[row * width + column]) - mean
        squares += distance * distance
      }
      let variance = squares / Double(count)
      return Column(
        name: state.inputNames.indices.contains(column)
          ? state.inputNames[column] : "x\(column + 1)",
        mean: mean, deviation: variance.squareRoot(), size: (variance + mean * mean).squareRoot())
    }
    let targets = state.targets.training
    let mean = targets.reduce(0, +) / Double(max(1, targets.count))
    targetMean = mean
    targetDeviation =
      (targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, targets.count)))
      .squareRoot()
    var counts: [Double: Int] = [:]
    for target in targets { counts[target, default: 0] += 1 }
    differentTargets = counts.count
    fewestOfATarget = counts.values.min() ?? 0
    let areWhole = counts.keys.allSatisfy { $0 == $0.rounded() }
    if areWhole, let least = counts.keys.min(), let greatest = counts.keys.max() {
      wholeTargets = least...greatest
    } else {
      wholeTargets = nil
    }
    classCounts = (0..<(state.classCount ?? 0)).map { counts[Double($0)] ?? 0 }
    neighbours = NeighbourSignals(
      inputs: inputs, width: width, columns: columns, targets: targets,
      classes: state.classCount)
  }

  /// The share of the commonest class; 0 where a number is learned.
  public var majority: Double { Double(classCounts.max() ?? 0) / Double(max(1, count)) }

  /// How much better than the best constant answer a metric is: 0 for that, 1 for all right.
  public func skill(of metric: Double) -> Double {
    classCounts.isEmpty ? metric : majority < 1 ? (metric - majority) / (1 - majority) : 0
  }
}
