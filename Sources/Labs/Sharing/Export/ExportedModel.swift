public import Formulas
internal import Learning

/// A trained model as a plain value, from which files are made: JSON, weights, a script.
public struct ExportedModel: Hashable, Sendable {
  /// How what goes into the first layer is made of the inputs: features, then a divisor, then scales.
  public struct Inputs: Hashable, Sendable {
    /// The inputs as declared.
    public let names: [String]
    /// What is made of them; empty for the inputs themselves.
    public let features: [Formula]
    /// What every number is divided by.
    public let divisor: Double
    /// What is taken off each feature, or each channel of pictures; empty where nothing is scaled.
    public let means: [Double]
    /// What each is divided by then.
    public let standardDeviations: [Double]
    /// Height, width and channels; empty where the inputs are no pictures.
    public let picture: [Int]
  }

  /// The examples that it has learned from, as declared.
  public struct Examples: Hashable, Sendable {
    /// A list an example.
    public let inputs: [[Double]]
    /// A number an example, or the number of its class.
    public let targets: [Double]
  }

  /// What the last layer puts out.
  public enum Output: String, Hashable, Sendable, CaseIterable {
    /// The number that is learned.
    case number
    /// The probability of the second of two classes.
    case probability
    /// A number above 0 for the second of two classes; its sigmoid is the probability where the loss
    /// is the cross-entropy.
    case logit
    /// A number a class, the largest for the most likely one.
    case scores
  }

  public let inputs: Inputs
  public let layers: [ExportedLayer]
  public let output: Output
  /// The names of the classes; empty where a number is learned.
  public let classes: [String]
  /// The engine's name of the loss.
  public let lossName: String
  /// The mean loss over the training examples, without penalties.
  public let loss: Float
  public let examples: Examples
  public let seed: UInt64
  /// How many steps were taken.
  public let step: Int
  /// What was done to the run; empty where only its state was at hand.
  public let events: [RunEvent]
  /// What was trained, in a line.
  public let summary: String

  /// What is learned.
  public var task: TrainDeclaration.Task { classes.isEmpty ? .regression : .classification }

  /// How many numbers all weights are.
  public var weightCount: Int { layers.reduce(0) { $0 + $1.weightCount } }

  /// All weights by name, `dense1.kernel`: dense kernels are outputs × inputs, those of convolutions
  /// filters × channels × height × width.
  public var arrays: [(name: String, numbers: NumberArray)] {
    layers.flatMap { layer in layer.weights.map { ("\(layer.name).\($0.name)", $0.numbers) } }
  }

  /// The model of a run, where it stands.
  ///
  /// - Throws: when the run trains no model, or its loss is no finite number.
  public init(_ run: ExperimentRun) throws(LabError) {
    guard let state = run.state as? TrainState else {
      throw LabError(
        "Only a training has a model, and this is a “\(type(of: run.experiment).kind)”. Export a run "
          + "of the kind “train”.", at: "kind")
    }
    try self.init(state, events: run.events)
  }

  /// The model of a training, where it stands.
  ///
  /// - Throws: when its loss is no finite number.
  public init(_ state: TrainState, events: [RunEvent] = []) throws(LabError) {
    let looked = state.look { work in
      let layers = zip(work.layers, work.stack).map { names, layer in
        ExportedLayer(names, layer) { work.trainer.weightNumbers($0) }
      }
      return (
        layers: layers.compactMap(\.self), isWhole: !layers.contains(nil),
        loss: work.evaluator.loss()
      )
    }
    guard let looked, looked.isWhole else {
      throw LabError("This model has a layer that cannot be written into a file.", at: "layers")
    }
    let layers = looked.layers
    guard looked.loss.isFinite,
      layers.allSatisfy({ $0.weights.allSatisfy { $0.numbers.values.allSatisfy(\.isFinite) } })
    else {
      throw LabError(
        "The loss is \(looked.loss), no finite number. Go back some steps, or take a lower rate, and "
          + "export then.")
    }
    let (declaration, examples) = (state.declaration, state.examples)
    inputs = Inputs(
      names: examples.plain.names, features: declaration.features, divisor: declaration.divisor,
      means: examples.plain.scaling?.means ?? [],
      standardDeviations: examples.plain.scaling?.standardDeviations ?? [],
      picture: declaration.pictureSizes ?? [])
    self.layers = layers
    output =
      switch examples.classes {
      case nil: .number
      case 2: state.givesProbability ? .probability : .logit
      default: .scores
      }
    classes = examples.classes == nil ? [] : state.classNames
    let loss = try TrainPlan.loss(declaration, classes: examples.classes)
    lossName = type(of: loss).kind
    self.loss = looked.loss
    self.examples = Examples(inputs: examples.plain.training, targets: state.targets.training)
    (seed, step, self.events) = (declaration.seed, state.step, events)
    summary = declaration.summary
  }
}
