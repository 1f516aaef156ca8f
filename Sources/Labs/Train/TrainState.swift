public import Learning
private import Formulas

/// Where a training stands: its weights, what it has measured, and the engine that goes on from it.
public struct TrainState: ExperimentState {
  /// The declaration, with the present values of the controls.
  public internal(set) var declaration: TrainDeclaration
  /// The weights and what the optimizer keeps.
  public internal(set) var training: TrainingState

  static let rates = 0.0...1000.0

  /// The declaration as the lesson has it, from which the words of choices come.
  let lesson: TrainDeclaration
  let data: DataCatalog
  var examples: TrainExamples
  /// Whether the model puts out the probability of the second of two classes, not a logit.
  var givesProbability: Bool
  var engine: TrainEngine
  var optimizer: any Optimizer
  /// The optimizer whose memory the state has: that of the last step.
  var keeper: any Optimizer
  /// What was measured; nil where steps were taken since.
  var measured: TrainEngine.Measured?
  /// What else the lesson wants to have recorded; nil where that is not worked out yet.
  var noted: Noted?
  /// How long an epoch was at the start, where only its end is measured: a change of the batch does not
  /// change where a run is measured.
  public let measuredEpoch: Int?
  /// Where the last step was taken from, so that it can be looked at; nil at the start.
  var origin: (state: TrainingState, optimizer: any Optimizer)?
  /// The rate of the last step.
  var lastRate: Double
  var divergence: Divergence?
  /// Early stopping's memory of the losses that it has seen.
  var stopping: EarlyStopping
  /// The loss that it has seen.
  var watchedLoss: String?
  /// Where it stopped early, and the step of the best loss; nil while it has not.
  var stopped: (step: Int, best: Int)?
  /// The epochs until the last change of the batch, and the step of that change.
  var epochs = (before: 0, changedAt: 0)

  /// The start of a training.
  ///
  /// - Throws: what keeps it from being run, with its key.
  public init(_ declaration: TrainDeclaration, data: DataCatalog = .empty) throws(LabError) {
    try self.init(declaration, lesson: declaration, data: data)
  }

  /// The start of a training that was changed since the lesson.
  init(
    _ declaration: TrainDeclaration, lesson: TrainDeclaration, data: DataCatalog
  ) throws(LabError) {
    self.declaration = declaration
    self.lesson = lesson
    self.data = data
    stopping = Self.stopping(declaration)
    watchedLoss = declaration.loss
    let examples = try TrainExamples(declaration, data: data)
    let plan = try TrainPlan(declaration, examples)
    givesProbability = plan.givesProbability
    engine = try TrainEngine(
      plan, examples, from: try Self.trainedWeights(declaration, lesson, data))
    optimizer = plan.settings.optimizer
    keeper = plan.settings.optimizer
    training = engine.start
    measured = engine.measured(training, isWanted: true)
    measuredEpoch = engine.measuresEveryStep ? nil : engine.stepsPerEpoch
    self.examples = examples
    lastRate = declaration.rate
    lastRate = scheduledRate
    note()
  }

  /// The weights that the lesson begins with; none where a student has made another network of it.
  private static func trainedWeights(
    _ declaration: TrainDeclaration, _ lesson: TrainDeclaration, _ data: DataCatalog
  ) throws(LabError) -> TrainedWeights? {
    guard let name = declaration.weights, declaration.layers == lesson.layers,
      declaration.normalizes == lesson.normalizes, declaration.features == lesson.features,
      declaration.source == lesson.source
    else { return nil }
    return try data.weights(name)
  }

  /// The same training from other weights, a number each in the order of the engine.
  ///
  /// - Precondition: there are as many as the model has, and no step was taken yet.
  func starting(from weights: [Float]) -> TrainState {
    precondition(step == 0 && weights.count == training.weights.count, "a number a weight")
    var next = self
    next.training.weights = weights
    next.measured = engine.measured(next.training, isWanted: true)
    next.noted = nil
    next.note()
    return next
  }

  public var step: Int { training.step }
  /// How many times all examples have been gone through.
  public var epoch: Int {
    epochs.before + training.step / engine.stepsPerEpoch - epochs.changedAt / engine.stepsPerEpoch
  }
  public var stepsPerEpoch: Int? { engine.stepsPerEpoch }
  public var byteCount: Int {
    // Besides the weights, the allocations that hold them and the record.
    training.byteCount + (stopping.bestState?.byteCount ?? 0) + MemoryLayout<Self>.size + 1024
  }
  /// The multiplications of an example, forward.
  var work: Int { engine.work }
  /// The examples that are learned from.
  public var trainingExamples: Dataset { examples.training }
  /// The examples that are held out, if there are any.
  public var heldOutExamples: Dataset? { examples.heldOut }
  /// The names of what goes into the model.
  public var inputNames: [String] { examples.names }
  /// The numbers that all weights are.
  public var weightCount: Int { engine.weightCount }

  /// What the model says of some inputs (features, scaled as the examples are), a list a row.
  public func outputs(of rows: [[Float]]) -> [[Float]] { engine.outputs(of: rows, in: training) }

  func layerWeights(
    in state: TrainingState
  ) -> [(weights: [[Double]], biases: [Double])] { engine.layerWeights(in: state) }

  /// Looks at where it stands: weights, and what the model makes of inputs.
  func look<Result: Sendable>(_ look: @Sendable (TrainWork) -> Result) -> Result? {
    engine.look(at: training, look)
  }

  /// Looks at where it stood.
  func look<Result: Sendable>(
    at state: TrainingState, _ look: @Sendable (TrainWork) -> Result
  ) -> Result? { engine.look(at: state, look) }

  /// Looks at the last step, taken once more; at the start at the first one to come.
  func lookAtStep<Result: Sendable>(_ look: @Sendable (TrainWork) -> Result) -> Result? {
    engine.look(
      atStepFrom: origin?.state ?? startOfStep, optimizer: origin?.optimizer ?? optimizer, look)
  }

  /// Looks at the gradients of the last step, as the loss gave them; at the start at those of the first
  /// one to come.
  func lookAtGradients<Result: Sendable>(_ look: @Sendable (TrainWork) -> Result) -> Result? {
    engine.look(atGradientsOf: origin?.state ?? startOfStep, look)
  }

  public mutating func advance() {
    _ = advance(1)
    measure()
  }

  /// Some steps at once, without measuring what they give.
  public mutating func advance(_ count: Int) -> Int {
    var asked = 0
    while asked < count, canStep {
      // Early stopping looks at some steps, however many are taken at once.
      asked += take(min(count - asked, stepsToLook ?? count))
      observeForStopping()
    }
    return asked
  }

  private mutating func take(_ count: Int) -> Int {
    let course = engine.steps(count, from: startOfStep, optimizer: optimizer)
    divergence = course.divergence
    guard course.state.step > step else { return course.asked }
    origin = course.origin.map { ($0, optimizer) }
    training = course.state
    keeper = optimizer
    (measured, noted) = (nil, nil)
    lastRate = scheduledRate
    return course.asked
  }

  /// Where the next step begins: without what another optimizer has kept. It is forgotten by the step, not
  /// by the setting, so that a setting that is taken back leaves no trace.
  private var startOfStep: TrainingState {
    guard !optimizer.keepsMemory(of: keeper) else { return training }
    var start = training
    (start.first, start.second, start.optimizerMemory) = ([], [], 1)
    return start
  }

  /// Measures loss and metric where it stands.
  public mutating func measure() {
    if measured == nil {
      measured = engine.measured(
        training, isWanted: measuredEpoch.map { step.isMultiple(of: $0) } ?? true)
    }
    note()
  }

  /// Whether its numbers are finite and it has not stopped early.
  public var canStep: Bool { divergence == nil && stopped == nil }
  /// As many as checkpoints bring back in no time.
  public var mostSteps: Int { 1_000_000 }
  /// Of all weights.
  public var fingerprint: UInt32 { Fingerprint.of(training.weights) }

  /// Without where its last step came from.
  public var kept: TrainState {
    var copy = self
    copy.origin = nil
    return copy
  }

  public var record: StepRecord {
    let metric = examples.classes == nil ? "r2" : "accuracy"
    var entries = [StepRecord.Entry("epoch", Double(epoch))]
    entries.append(StepRecord.Entry("batchLoss", Double(training.loss)))
    entries.append(StepRecord.Entry("loss", measured?.training?.loss ?? .nan))
    entries.append(StepRecord.Entry(metric, measured?.training?.metric ?? .nan))
    if examples.heldOut != nil {
      entries.append(StepRecord.Entry("heldOutLoss", measured?.heldOut?.loss ?? .nan))
      entries.append(
        StepRecord.Entry(
          metric == "r2" ? "heldOutR2" : "heldOutAccuracy", measured?.heldOut?.metric ?? .nan))
    }
    entries += zip(engine.columns, measured?.weights ?? []).map { StepRecord.Entry($0, Double($1)) }
    entries.append(StepRecord.Entry("rate", lastRate))
    entries += wantedEntries
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
    if let stopped { return RunStatus(.finished, stopSentence(stopped)) }
    if step == 0 { return RunStatus(.ready, "At the start. Take a step, or let it run.") }
    let loss = (measured?.training?.loss).map { NumberText.written($0, digits: 4) }
    return RunStatus(
      .running,
      loss.map { "epoch \(epoch), the loss is \($0)." } ?? "epoch \(epoch).")
  }
}
