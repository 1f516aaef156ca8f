private import Formulas
internal import Learning

/// A declaration turned into what the engine takes: a model, its settings and how it is judged.
struct TrainPlan {
  let model: Model
  /// What the engine calls the parts of its layers.
  let layers: [TrainLayer]
  /// The same layers with their settings.
  let stack: [any Layer]
  let settings: TrainingSettings
  let metric: HistoryMetric
  /// Whether the last layer is a sigmoid: its output is a probability.
  let givesProbability: Bool
  /// The multiplications of an example, forward.
  let work: Int

  init(_ declaration: TrainDeclaration, _ examples: TrainExamples) throws(LabError) {
    try Self.check(declaration)
    let loss = try Self.loss(declaration, classes: examples.classes)
    let isBinary = examples.classes == 2
    // Only losses that have the sigmoid in them take logits; the hinge takes a margin.
    let takesLogits = loss is BinaryCrossEntropy || loss is Hinge || loss is SquaredHinge
    let outputFunction: ActivationFunction = isBinary && !takesLogits ? .sigmoid : .linear
    givesProbability = outputFunction == .sigmoid
    let units = examples.classes.map { $0 == 2 ? 1 : $0 } ?? 1
    let penalty: Regularizer? =
      declaration.l1 > 0 || declaration.l2 > 0
      ? Regularizer(l1: Float(declaration.l1), l2: Float(declaration.l2)) : nil
    let output = TrainStack.Output(units: units, activation: outputFunction)
    let stack = try TrainStack(
      declaration, inputs: examples.training.inputSize, output: output, penalty: penalty)
    do throws(ModelError) {
      model = try Model(inputSizes: stack.inputSizes, stack.layers)
    } catch {
      throw LabError("\(error)", at: "layers")
    }
    layers = TrainLayer.all(of: stack.layers)
    self.stack = stack.layers
    guard model.weightCount <= TrainDeclaration.mostWeights else {
      throw LabError(
        "The model would have \(model.weightCount) weights. Take at most "
          + "\(TrainDeclaration.mostWeights): fewer units in “layers”.", at: "layers")
    }
    let summary = model.summary
    work = stack.multiplications(summary.layerSizes)
    guard work <= TrainDeclaration.mostWork else {
      throw LabError(
        "An example would take \(work) multiplications. Take at most \(TrainDeclaration.mostWork): "
          + "fewer filters in “layers”, or a “maxpool 2” before them.", at: "layers")
    }
    let batch = min(declaration.batch ?? examples.training.count, examples.training.count)
    let held = summary.layerSizes.reduce(0) { $0 + $1.reduce(1, *) }
    guard batch * held <= TrainDeclaration.mostHeld else {
      throw LabError(
        "A step with \(batch) examples would hold \(batch * held) numbers at once. Take fewer: batch = "
          + "\(max(1, TrainDeclaration.mostHeld / held))", at: "batch")
    }
    try TrainRecord.check(declaration, examples: examples.training.count, held: held)
    settings = TrainingSettings(
      loss: loss, optimizer: try Self.optimizer(declaration), schedule: declaration.schedule.engine,
      clipping: declaration.clipping.engine, batch: batch, seed: declaration.seed)
    metric =
      switch examples.classes {
      case nil: .rSquared
      case 2: .binaryAccuracy(threshold: outputFunction == .sigmoid ? 0.5 : 0)
      default: .accuracy
      }
  }

  private static func check(_ declaration: TrainDeclaration) throws(LabError) {
    guard declaration.layers.count <= LayerDeclaration.most else {
      throw LabError(
        "“layers” has \(declaration.layers.count) layers. Write at most \(LayerDeclaration.most).",
        at: "layers")
    }
    for (key, value, range) in [
      ("rate", declaration.rate, TrainState.rates), ("share", declaration.share, 0.05...1),
      ("momentum", declaration.momentum, 0...0.999), ("l1", declaration.l1, 0...10),
      ("l2", declaration.l2, 0...10),
      ("clip", declaration.clipping.bound, ClippingDeclaration.bounds),
      ("dropout", declaration.dropout ?? 0, LayerDeclaration.dropoutRates),
      ("statistics", declaration.statistics ?? 0, LayerDeclaration.momenta),
      ("divide", declaration.divisor, 1e-6...1e6),
    ] where !range.contains(value) {
      throw LabError(
        "“\(key)” must lie between \(range.lowerBound) and \(range.upperBound).", at: key)
    }
    guard declaration.rate > 0 else {
      throw LabError("“rate” must be above 0: rate = 0.1", at: "rate")
    }
    guard declaration.batch ?? 1 >= 1 else {
      throw LabError("“batch” is 1 or more examples: batch = 10", at: "batch")
    }
    for feature in declaration.features
    where !declaration.offers.isEmpty && !declaration.offers.contains(feature) {
      throw LabError(
        "“\(feature.printed(.ascii))” is an input, but is not among “offers”. Write it there as well.",
        at: "offers")
    }
    if let stop = declaration.stop {
      guard StopDeclaration.patiences.contains(stop.patience), stop.change >= 0,
        stop.change.isFinite, StopDeclaration.intervals.contains(stop.every ?? 1)
      else {
        throw LabError(
          "“stop” waits for a number of looks: stop = { patience = 20, restore = true }", at: "stop"
        )
      }
      guard declaration.share < 1 else {
        throw LabError(
          "“stop” looks at examples that are held out. Hold some out: share = 0.8", at: "stop")
      }
    }
  }

  static func loss(
    _ declaration: TrainDeclaration, classes: Int?
  ) throws(LabError) -> any Loss {
    switch (declaration.loss, classes) {
    case (nil, nil): return MeanSquaredError()
    case (nil, 2): return BinaryCrossEntropy()
    case (nil, _): return SparseCategoricalCrossEntropy()
    case (let name?, let classes):
      let suitable = losses(classes: classes)
      guard
        let loss = suitable.first(where: { type(of: $0).kind.lowercased() == name.lowercased() })
      else {
        throw LabError(
          "The loss “\(name)” does not suit these examples. Write one of "
            + "\(suitable.map { type(of: $0).kind }.joined(separator: ", ")).", at: "loss")
      }
      return loss
    }
  }

  /// The losses that suit a number, two classes, or more.
  static func losses(classes: Int?) -> [any Loss] {
    switch classes {
    case nil: [MeanSquaredError(), HalfMeanSquaredError(), MeanAbsoluteError(), Huber()]
    case 2:
      [BinaryCrossEntropy(), MeanSquaredError(), HalfMeanSquaredError(), Hinge(), SquaredHinge()]
    default: [SparseCategoricalCrossEntropy(), MultiClassHinge()]
    }
  }

  /// The names of the optimizers, in the order of the control's choices.
  static let optimizers = OptimizerKinds.all.map { $0.kind }

  /// The optimizer of a declaration, at its rate.
  static func optimizer(_ declaration: TrainDeclaration) throws(LabError) -> any Optimizer {
    let rate = Float(declaration.rate)
    switch declaration.optimizer.lowercased() {
    case "sgd": return SGD(rate: rate, momentum: Float(declaration.momentum))
    case "adagrad": return Adagrad(rate: rate)
    case "rmsprop": return RMSProp(rate: rate)
    case "adadelta": return Adadelta(rate: rate)
    case "adam": return Adam(rate: rate)
    case "nadam": return Nadam(rate: rate)
    case "adamw": return AdamW(rate: rate)
    default:
      throw LabError(
        "There is no optimizer “\(declaration.optimizer)”. There are "
          + "\(optimizers.joined(separator: ", ")).", at: "optimizer")
    }
  }
}
