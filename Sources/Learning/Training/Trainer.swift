internal import Tensors

/// A model in training: its weights, its recorded graph, and where training stands.
///
/// A step allocates nothing. What it computes follows from the seed, the data and the settings
/// alone, whether one thread works or two.
public final class Trainer {
  public let model: Model
  /// How it is trained; the optimizer, its rate, the schedule and the clipping may change between
  /// steps.
  public internal(set) var settings: TrainingSettings
  public let data: TrainingData
  /// How many steps have been done.
  public internal(set) var step = 0
  /// The loss of the last step, with all penalties; NaN before the first.
  public internal(set) var loss = Float.nan
  /// Whether loss and parameters were finite after the last step.
  public internal(set) var isFinite = true

  let memory: WeightMemory
  /// The graph for a whole batch, and for the rest of an epoch where there is one. They are recorded when
  /// they are first needed: who only looks at weights needs none.
  private(set) lazy var whole = Recording(model, settings, batch: batch, memory: memory)
  private(set) lazy var rest =
    data.count % batch == 0
    ? nil : Recording(model, settings, batch: data.count % batch, memory: memory)
  /// How many examples a whole batch has.
  let batch: Int
  let workers: Workers?
  /// What the optimizer keeps beside its numbers for each parameter.
  var optimizerMemory = 1.0
  /// The graph that the last step ran.
  private(set) lazy var lastRecording = whole
  private let arena = Arena()
  private let hyperparameters: Buffer
  private let finiteness: Buffer
  /// The examples in the order of the present epoch, by their places in the data.
  private(set) var order: [Int]
  private var orderedEpoch = -1
  private var update = Tape()

  /// Lays out and records a model for training on some data, and draws its weights.
  ///
  /// - Parameter threads: 1, or 2 for a second thread where layers are large.
  /// - Throws: what does not fit together, by name.
  public init(
    _ model: Model, _ settings: TrainingSettings, on data: TrainingData, threads: Int = 1
  ) throws(ModelError) {
    try TrainingCheck.check(model, settings, data)
    self.model = model
    self.settings = settings
    self.data = data
    workers = threads > 1 ? Workers() : nil
    memory = WeightMemory(model)
    memory.initialize(seed: settings.seed)
    batch = min(settings.batch, data.count)
    hyperparameters = arena.buffer(8)
    finiteness = arena.buffer(UpdateKernel.pieces(memory.trained.count))
    order = Array(0..<data.count)
    recordUpdate()
  }

  /// How many steps go through all examples once.
  public var stepsPerEpoch: Int { (data.count + batch - 1) / batch }

  /// How many times all examples have been gone through.
  public var epoch: Int { step / stepsPerEpoch }

  /// Changes the optimizer; one of another kind starts without memory.
  public var optimizer: any Optimizer {
    get { settings.optimizer }
    set {
      let isOther = newValue.rule != settings.optimizer.rule
      settings.optimizer = newValue
      guard isOther else { return }
      memory.first.fill(with: 0)
      memory.second.fill(with: 0)
      optimizerMemory = 1
      recordUpdate()
    }
  }

  /// The learning rate of the next step.
  public var rate: Float {
    settings.optimizer.rate * settings.schedule.factor(step: step + 1)
  }

  /// Does one step: forward, backward, update.
  public func advance() { FloatingPointMode.flushingToZero { advanceOnce() } }

  /// Does some steps, or as many as stay finite.
  public func advance(steps: Int) {
    FloatingPointMode.flushingToZero {
      for _ in 0..<steps where isFinite { advanceOnce() }
    }
  }

  private func advanceOnce() {
    let recording = load(step: step)
    lastRecording = recording
    step += 1
    recording.program.forward(seed: settings.seed, step: step, on: workers)
    recording.program.backward(on: workers)
    settings.clipping?.apply(to: memory.gradient)
    let numbers = settings.optimizer.settings(
      step: step, rate: settings.optimizer.rate * settings.schedule.factor(step: step),
      memory: &optimizerMemory)
    for index in 0..<8 { hyperparameters[index] = numbers[index] }
    update.run(on: workers)
    loss = recording.program.loss
    isFinite = loss.isFinite && Kernels.sum(finiteness) == 0
  }

  /// Works out the values and gradients of the step to come without taking it: gradients are those of
  /// the loss with its penalties, and not clipped. Running statistics move as the step would move them.
  public func differentiate() {
    FloatingPointMode.flushingToZero {
      let recording = load(step: step)
      lastRecording = recording
      recording.program.forward(seed: settings.seed, step: step + 1, on: workers)
      recording.program.backward(on: workers)
    }
  }

  /// Puts the examples of a step into its graph.
  private func load(step: Int) -> Recording {
    let place = step % stepsPerEpoch
    let recording = place == stepsPerEpoch - 1 ? rest ?? whole : whole
    let start = place * batch
    if settings.shuffles {
      shuffle(epoch: step / stepsPerEpoch)
      recording.load(data, rows: order, from: start)
    } else {
      recording.load(data, from: start)
    }
    return recording
  }

  private func shuffle(epoch: Int) {
    guard epoch != orderedEpoch else { return }
    orderedEpoch = epoch
    var stream = RandomStream(seed: settings.seed, name: "order", step: epoch)
    stream.permute(&order)
  }

  private func recordUpdate() {
    let kernel = UpdateKernel(
      rule: settings.optimizer.rule, parameters: memory.trained, gradient: memory.gradient,
      first: memory.first, second: memory.second, settings: hyperparameters,
      finiteness: finiteness)
    update = Tape()
    update.append(
      kernel, pieces: UpdateKernel.pieces(memory.trained.count), work: memory.trained.count * 8)
  }
}

/// One step of an optimizer over all parameters.
private struct UpdateKernel: Kernel {
  let rule: UpdateRule
  let parameters: Buffer
  let gradient: Buffer
  let first: Buffer
  let second: Buffer
  let settings: Buffer
  /// 0 for every piece whose parameters are finite.
  let finiteness: Buffer

  static func pieces(_ count: Int) -> Int { count == 0 ? 0 : Chunks.count(count) }

  func run(piece: Int) {
    let isFinite = rule.apply(
      to: parameters.chunk(piece), gradient: gradient.chunk(piece), first: first.chunk(piece),
      second: second.chunk(piece), settings: settings)
    finiteness[piece] = isFinite ? 0 : 1
  }
}
