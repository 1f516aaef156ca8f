public import Learning
private import Formulas

/// Where a training stands: its weights, what it has measured, and the engine that goes on from it.
public struct TrainState: ExperimentState {
  /// The declaration, with the present values of the controls.
  public private(set) var declaration: TrainDeclaration
  /// The weights and what the optimizer keeps.
  public private(set) var training: TrainingState

  static let rates = 0.0...1000.0

  private let data: DataCatalog
  private(set) var examples: TrainExamples
  /// Whether the model puts out the probability of the second of two classes, not a logit.
  private(set) var givesProbability: Bool
  private var engine: TrainEngine
  private(set) var optimizer: any Optimizer
  private var outcome: TrainEngine.Outcome
  /// Where the last step was taken from, so that it can be looked at; nil at the start.
  private(set) var origin: (state: TrainingState, optimizer: any Optimizer)?
  /// The rate of the last step.
  private var lastRate: Double
  private var divergence: Divergence?

  /// The start of a training.
  ///
  /// - Throws: what keeps it from being run, with its key.
  public init(_ declaration: TrainDeclaration, data: DataCatalog = .empty) throws(LabError) {
    self.declaration = declaration
    self.data = data
    let examples = try TrainExamples(declaration, data: data)
    let plan = try TrainPlan(declaration, examples)
    givesProbability = plan.givesProbability
    engine = try TrainEngine(plan, examples)
    optimizer = plan.settings.optimizer
    outcome = engine.start()
    training = outcome.state
    self.examples = examples
    lastRate = declaration.rate
  }

  public var step: Int { training.step }
  /// How many times all examples have been gone through.
  public var epoch: Int { training.step / engine.stepsPerEpoch }
  public var stepsPerEpoch: Int? { engine.stepsPerEpoch }
  public var byteCount: Int { training.byteCount + 512 }
  /// The examples that are learned from.
  public var trainingExamples: Dataset { examples.training }
  /// The examples that are held out, if there are any.
  public var heldOutExamples: Dataset? { examples.heldOut }
  /// The names of what goes into the model.
  public var inputNames: [String] { examples.names }

  /// What the model says of some inputs (features, scaled as the examples are), a list a row.
  public func outputs(of rows: [[Float]]) -> [[Float]] { engine.outputs(of: rows, in: training) }

  func layerWeights(
    in state: TrainingState
  ) -> [(weights: [[Double]], biases: [Double])] { engine.layerWeights(in: state) }

  /// Looks at where it stands: weights, and what the model makes of inputs.
  func look<Result: Sendable>(_ look: @Sendable (TrainWork) -> Result) -> Result? {
    engine.look(at: training, look)
  }

  /// Looks at the last step, taken once more; at the start at the first one to come.
  func lookAtStep<Result: Sendable>(_ look: @Sendable (TrainWork) -> Result) -> Result? {
    engine.look(
      atStepFrom: origin?.state ?? training, optimizer: origin?.optimizer ?? optimizer, look)
  }

  public mutating func advance() {
    guard divergence == nil else { return }
    let (next, divergence) = engine.step(from: training, optimizer: optimizer)
    self.divergence = divergence
    guard let next else { return }
    origin = (training, optimizer)
    outcome = next
    training = next.state
    lastRate = declaration.rate
  }

  public var record: StepRecord {
    let metric = examples.classes == nil ? "r2" : "accuracy"
    var entries = [StepRecord.Entry("epoch", Double(epoch))]
    entries.append(StepRecord.Entry("batchLoss", Double(training.loss)))
    entries.append(StepRecord.Entry("loss", outcome.training?.loss ?? .nan))
    entries.append(StepRecord.Entry(metric, outcome.training?.metric ?? .nan))
    if examples.heldOut != nil {
      entries.append(StepRecord.Entry("heldOutLoss", outcome.heldOut?.loss ?? .nan))
      entries.append(
        StepRecord.Entry(
          metric == "r2" ? "heldOutR2" : "heldOutAccuracy", outcome.heldOut?.metric ?? .nan))
    }
    entries += zip(engine.columns, outcome.weights).map { StepRecord.Entry($0, Double($1)) }
    entries.append(StepRecord.Entry("rate", lastRate))
    return StepRecord(step: step, entries)
  }

  public var headline: String {
    "\(declaration.summary); \(examples.training.count) examples, \(engine.weightCount) weights"
  }

  public var lines: [String] {
    record.entries.compactMap { entry in
      guard let value = entry.values.first, value.isFinite, entry.name != "rate" else { return nil }
      return "\(entry.name) = \(NumberText.written(value, digits: 5))"
    }
  }

  public var status: RunStatus {
    if let divergence { return RunStatus(.overflowed, divergence.description) }
    if step == 0 { return RunStatus(.ready, "At the start. Take a step, or let it run.") }
    let loss = (outcome.training?.loss).map { NumberText.written($0, digits: 4) }
    return RunStatus(
      .running,
      loss.map { "epoch \(epoch), the loss is \($0)." } ?? "epoch \(epoch).")
  }
}

// MARK: - Controls

extension TrainState {
  /// The rate counts from the next step on; the others begin the training anew.
  public var controls: [Control] {
    var controls = [
      Control(
        name: "rate", label: "rate η", symbol: "η", value: declaration.rate, range: Self.rates,
        stops: .listed([0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10])),
      Control(
        name: "optimizer", label: "optimizer", symbol: "o", choices: TrainPlan.optimizers,
        chosen: TrainPlan.optimizers.firstIndex {
          $0.lowercased() == declaration.optimizer.lowercased()
        } ?? 0),
      Control(
        name: "batch", label: "batch", symbol: "B",
        value: Double(declaration.batch ?? examples.training.count),
        range: 1...Double(TrainDeclaration.mostExamples),
        stops: .listed([1, 2, 4, 5, 8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 500, 1000]),
        restarts: true),
      Control(
        name: "momentum", label: "momentum μ", symbol: "μ", value: declaration.momentum,
        range: 0...0.999, stops: .listed([0, 0.5, 0.8, 0.9, 0.95, 0.99]), restarts: true),
      penalty("l1", declaration.l1), penalty("l2", declaration.l2),
    ]
    if !declaration.layers.isEmpty {
      controls.append(
        Control(
          name: "activation", label: "activation", symbol: "g", choices: Self.activations,
          chosen: Self.activations.firstIndex(of: declaration.activation) ?? 0))
      controls += declaration.layers.indices.map { index in
        Control(
          name: "units\(index + 1)", label: "units \(index + 1)", symbol: "n\(index + 1)",
          value: Double(declaration.layers[index]), range: 1...512,
          stops: .listed([1, 2, 3, 4, 6, 8, 12, 16, 32, 64, 128]), restarts: true)
      }
    }
    if let noise {
      controls.append(
        Control(
          name: "noise", label: "noise", symbol: "ε", value: noise, range: 0...10,
          stops: .every(0.05), restarts: true))
    }
    controls.append(
      Control(
        name: "seed", label: "seed", symbol: "#", value: Double(declaration.seed),
        range: 0...1_000_000, stops: .every(1), restarts: true))
    return controls
  }

  private static let activations = [
    "linear", "sigmoid", "tanh", "relu", "leakyReLU", "elu", "softplus",
  ]

  private func penalty(_ name: String, _ value: Double) -> Control {
    Control(
      name: name, label: name, symbol: name, value: value, range: 0...10,
      stops: .listed([0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]), restarts: true)
  }

  /// The noise of generated data; nil for other examples.
  private var noise: Double? {
    guard case .generated(let kind, let settings) = declaration.source else { return nil }
    let standard = GeneratedDataKinds.named(kind)?.settings.first { $0.name == "noise" }?.standard
    if case .number(let value)? = settings["noise"] { return value }
    if case .number(let value)? = standard { return value }
    return nil
  }

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    var next = declaration
    let isWhole = ["batch", "seed"].contains(name) || name.hasPrefix("units")
    guard !isWhole || value == value.rounded() else {
      throw .refused("\(name) is a whole number.")
    }
    switch name {
    case "rate":
      guard value > 0 else { throw .refused("The rate must be above 0.") }
      next.rate = value
      declaration = next
      optimizer.rate = Float(value)
      divergence = nil
      if step == 0 { lastRate = value }
      return
    case "optimizer": next.optimizer = TrainPlan.optimizers[Int(value)]
    case "batch": next.batch = Int(value)
    case "momentum": next.momentum = value
    case "l1": next.l1 = value
    case "l2": next.l2 = value
    case "seed": next.seed = UInt64(value)
    case "activation":
      next.activation = Self.activations[Int(value)]
    case "noise":
      guard case .generated(let kind, var settings) = next.source else { break }
      settings["noise"] = .number(value)
      next.source = .generated(kind, settings: settings)
    default:
      guard let number = Int(name.dropFirst("units".count)),
        next.layers.indices.contains(number - 1)
      else { break }
      next.layers[number - 1] = Int(value)
    }
    do throws(LabError) {
      self = try TrainState(next, data: data)
    } catch {
      throw .refused(error.message)
    }
  }
}
