private import Glibc
private import Learning

extension TrainState {
  /// What the model says of an example.
  public enum Answer: Hashable, Sendable {
    case number(Double)
    /// The probability of the second of two classes.
    case probability(Double)
    /// The most likely of several classes, and the probability of each.
    case oneOf(Int, probabilities: [Double])

    /// The class it stands for; nil for a number.
    public var chosenClass: Int? {
      switch self {
      case .number: nil
      case .probability(let value): value >= 0.5 ? 1 : 0
      case .oneOf(let index, _): index
      }
    }
  }

  /// The names of the inputs as declared, before features are made of them.
  public var plainInputNames: [String] { examples.plain.names }
  /// The inputs of the examples as declared, a list an example.
  public var plainInputs: (training: [[Double]], heldOut: [[Double]]) {
    (examples.plain.training, examples.plain.heldOut)
  }
  /// How many classes there are; nil where a number is learned.
  public var classCount: Int? { examples.classes }
  /// The names of the classes; empty where a number is learned.
  public var classNames: [String] { trainingExamples.classNames }

  /// The target of every example: a number, or the number of its class.
  public var targets: (training: [Double], heldOut: [Double]) {
    func numbers(_ data: Dataset?) -> [Double] {
      guard let data else { return [] }
      return (0..<data.count).map { Double(data.targetRow($0)[0]) }
    }
    return (numbers(trainingExamples), numbers(heldOutExamples))
  }

  /// What the model says of inputs as they are declared, a list a row; empty where they do not fit.
  public func answers(to rows: [[Double]]) -> [Answer] {
    guard rows.allSatisfy({ $0.count == plainInputNames.count }) else { return [] }
    return outputs(of: examples.plain.modelInputs(of: rows)).map(answer)
  }

  private func answer(_ output: [Float]) -> Answer {
    guard let classes = classCount else { return .number(Double(output.first ?? .nan)) }
    guard classes > 2 else {
      let value = Double(output.first ?? .nan)
      return .probability(givesProbability ? value : 1 / (1 + exp(-value)))
    }
    let scores = output.map { Double($0) }
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let sum = powers.reduce(0, +)
    return .oneOf(
      scores.indices.max { scores[$0] < scores[$1] } ?? 0, probabilities: powers.map { $0 / sum })
  }

  /// The weights between neighbouring layers: outputs × inputs each, with the biases behind.
  public var layerWeights: [(weights: [[Double]], biases: [Double])] { layerWeights(in: training) }
}
