public import Formulas
private import Learning

/// An experiment of the kind `train`: a stack of layers that learns from examples.
public struct TrainDeclaration: Hashable, Sendable {
  /// Where the examples come from.
  public enum Source: Hashable, Sendable {
    /// Made by a rule of the engine's: `spirals`, with settings such as `noise`.
    case generated(String, settings: [String: Setting])
    /// Written in the lesson: a list of inputs a row, and a target each.
    case points(inputs: [[Double]], targets: [Double])
    /// A table of the program's; some of its columns are inputs, one is the target. Without names, all
    /// the others are inputs.
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
  /// The formulas among which a student may choose what goes in; empty where there is no choice.
  public var offers: [Formula] = []
  /// Whether inputs are taken to mean 0 and standard deviation 1, by the training part.
  public var scales = false
  /// What every input is divided by, such as 16 for grey levels from 0 to 16.
  public var divisor = 1.0
  /// Height and width of the pictures that the inputs are, or height, width and channels; empty where
  /// they are none.
  public var image: [Int] = []
  /// The names of the classes; empty for those of the data, or class 0, class 1, …
  public var classes: [String] = []
  /// The hidden layers; none for linear and logistic models.
  public var layers: [LayerDeclaration] = []
  /// What hidden units do, by the name that the engine has for it, where a layer does not say it.
  public var activation = "tanh"
  /// The share of the numbers that is left out behind every hidden layer; nil for no such layers.
  public var dropout: Double?
  /// Whether there is a batch normalisation behind every hidden layer; nil where the lesson does not
  /// say it.
  public var normalizes: Bool?
  /// How much of the running statistics of batch normalisations stays in a step; nil for the usual 0.99.
  public var statistics: Double?
  /// How the weights begin.
  public var initializer = InitializerDeclaration.rule(.glorot, isNormal: false)
  /// The name of trained weights to begin with, while its network is the lesson's; nil for random ones.
  public var weights: String?
  /// The name of the loss, as the engine has it; nil for the one that suits the task.
  public var loss: String?
  /// The name of the optimizer, as the engine has it.
  public var optimizer = "SGD"
  public var rate = 0.1
  /// How the rate changes from step to step.
  public var schedule = ScheduleDeclaration(.constant)
  /// A bound for gradients.
  public var clipping = ClippingDeclaration(0)
  public var momentum = 0.0
  /// The examples of a step; nil for all of them.
  public var batch: Int?
  public var l1 = 0.0
  public var l2 = 0.0
  /// The share of the examples that is learned from; with 1 none is held out.
  public var share = 1.0
  /// When it stops early; nil for never.
  public var stop: StopDeclaration?
  public var seed: UInt64 = 0
  /// What is recorded of a step beside the usual.
  public var records: Set<TrainRecord> = []

  /// A declaration of examples, with everything else as usual.
  public init(_ source: Source) { self.source = source }

  /// The most examples.
  public static let mostExamples = 20_000
  /// The most numbers that all weights may be.
  public static let mostWeights = 300_000
  /// The most multiplications of an example.
  static let mostWork = 20_000_000
  /// The most numbers that the layers hold in a step.
  static let mostHeld = 8_000_000
  /// The most numbers that all inputs of all examples may be.
  public static let mostNumbers = 4_000_000
  /// The kinds of generated data.
  public static let generatedKinds = GeneratedDataKinds.all.map { $0.kind }

  /// Whether all weights begin with 0, as by-hand calculations do.
  public var startsAtZero: Bool {
    get { initializer == .zero }
    set { initializer = newValue ? .zero : .rule(.glorot, isNormal: false) }
  }

  /// The hidden layers in a few words: `8-8`, or `conv 6 3x3, maxpool 2, 8`.
  public var layersText: String {
    let arePlain = layers.allSatisfy { if case .dense(_, nil) = $0 { true } else { false } }
    return layers.map(\.description).joined(separator: arePlain ? "-" : ", ")
  }

  /// The activations of the hidden dense layers.
  public var denseActivations: [String] {
    layers.compactMap { layer in
      if case .dense(_, let own) = layer { own ?? activation } else { nil }
    }
  }

  /// Height, width and channels of the pictures that the inputs are; nil where they are none.
  public var pictureSizes: [Int]? {
    guard image.isEmpty else { return image.count == 2 ? image + [1] : image }
    guard case .generated(let kind, let settings) = source, ["textures", "shapes"].contains(kind)
    else { return nil }
    var side = 16
    if case .number(let number)? = settings["side"], let whole = Int(exactly: number) {
      side = whole
    }
    return [side, side, 1]
  }
}

extension TrainDeclaration: Experiment {
  public static let kind = "train"

  public var summary: String {
    let model =
      layers.isEmpty
      ? "a model without hidden layers"
      : "a network with hidden layers \(layersText) (\(activation))"
    let data =
      switch source {
      case .generated(let kind, _): kind
      case .points(let inputs, _): "\(inputs.count) points"
      case .table(let name, _, _): name
      }
    return "\(model) learns \(data) with \(optimizer), rate \(NumberText.written(rate))"
  }

  /// Whether its data are a table or its weights trained ones, which have to be read from a file.
  public var needsTable: Bool { tableName != nil || weights != nil }

  /// The name of that table; nil where its data are made or written in the lesson.
  public var tableName: String? { if case .table(let name, _, _) = source { name } else { nil } }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    try TrainState(self, data: data)
  }
}
