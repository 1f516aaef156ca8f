public import Formulas
private import Learning

/// An experiment of the kind `train`: a model of dense layers that learns from examples.
public struct TrainDeclaration: Hashable, Sendable {
  /// Where the examples come from.
  public enum Source: Hashable, Sendable {
    /// Made by a rule of the engine's: `spirals`, with settings such as `noise`.
    case generated(String, settings: [String: Setting])
    /// Written in the lesson: a list of inputs a row, and a target each.
    case points(inputs: [[Double]], targets: [Double])
    /// A table of the program's; some of its columns are inputs, one is the target.
    case table(String, inputs: [String], target: String)
  }

  /// A setting of generated data, such as `noise`.
  public enum Setting: Hashable, Sendable {
    case number(Double)
    case numbers([Double])
    case word(String)
  }

  /// What is learned.
  public enum Task: String, Hashable, Sendable, CaseIterable {
    /// A number.
    case regression
    /// A class; targets are the numbers of classes.
    case classification
  }

  public var source: Source
  /// What is learned; nil where the examples say it.
  public var task: Task?
  /// What goes into the model, as formulas of the inputs x1, x2, … (or x); empty for the inputs
  /// themselves.
  public var features: [Formula] = []
  /// Whether inputs are taken to mean 0 and standard deviation 1, by the training part.
  public var scales = false
  /// The units of the hidden layers; none for linear and logistic models.
  public var layers: [Int] = []
  /// What hidden units do, by the name that the engine has for it.
  public var activation = "tanh"
  /// The name of the loss, as the engine has it; nil for the one that suits the task.
  public var loss: String?
  /// The name of the optimizer, as the engine has it.
  public var optimizer = "SGD"
  public var rate = 0.1
  public var momentum = 0.0
  /// The examples of a step; nil for all of them.
  public var batch: Int?
  public var l1 = 0.0
  public var l2 = 0.0
  /// The share of the examples that is learned from; with 1 none is held out.
  public var share = 1.0
  /// Whether all weights begin with 0, as by-hand calculations do.
  public var startsAtZero = false
  public var seed: UInt64 = 0

  /// A declaration of examples, with everything else as usual.
  public init(_ source: Source) { self.source = source }

  /// The most examples.
  public static let mostExamples = 20_000
  /// The most numbers that all weights may be.
  public static let mostWeights = 300_000
  /// The kinds of generated data that it takes: those whose inputs are a list of numbers.
  public static let generatedKinds = GeneratedDataKinds.all.map { $0.kind }.filter {
    $0 != "textures" && $0 != "shapes"
  }
}

extension TrainDeclaration: Experiment {
  public static let kind = "train"

  public var summary: String {
    let units = layers.map(String.init).joined(separator: "-")
    let model =
      layers.isEmpty
      ? "a model without hidden layers" : "a network with hidden layers \(units) (\(activation))"
    let data =
      switch source {
      case .generated(let kind, _): kind
      case .points(let inputs, _): "\(inputs.count) points"
      case .table(let name, _, _): name
      }
    return "\(model) learns \(data) with \(optimizer), rate \(NumberText.written(rate))"
  }

  /// Whether its data are a table, which has to be read from a file.
  public var needsTable: Bool { if case .table = source { true } else { false } }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    try TrainState(self, data: data)
  }
}
