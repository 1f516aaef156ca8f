internal import Learning

/// What happens when a control is set: as little is made anew as the change asks for.
extension TrainState {
  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    let controls = trainControls
    guard let setting = controls.first(where: { $0.control.name == name }) else {
      throw .unknown(name: name, known: controls.map(\.control.name))
    }
    try setting.control.check(value)
    guard !setting.isWhole || value == value.rounded() else {
      throw .refused("\(name) is a whole number.")
    }
    guard setting.effect != .rate || value > 0 else {
      throw .refused("The rate must be above 0.")
    }
    var next = declaration
    setting.change(&next, value)
    guard !setting.keepsOne || !next.features.isEmpty else {
      throw .refused("One input at least stays on.")
    }
    do throws(LabError) {
      try change(to: next, setting.effect)
    } catch {
      throw .refused(error.message)
    }
  }

  private mutating func change(
    to next: TrainDeclaration, _ effect: TrainControl.Effect
  ) throws(LabError) {
    switch effect {
    case .anew:
      self = try TrainState(next, lesson: lesson, data: data)
      return
    case .recording: try record(as: next, examples)
    case .optimizer: optimizer = try TrainPlan.optimizer(next)
    case .rate: optimizer.rate = Float(next.rate)
    case .stopping: break
    }
    // What the memory of losses has seen led to a stop that is over.
    if effect == .stopping || stopped != nil { stopping = Self.stopping(next) }
    declaration = next
    (stopped, divergence) = (nil, nil)
    if step == 0 { lastRate = scheduledRate }
    if effect == .recording {
      // Penalties and masks of the new setting count from here on.
      noted = nil
      note()
    }
  }

  /// Another recording around the same weights, with what they are worth by it.
  mutating func record(
    as next: TrainDeclaration, _ examples: TrainExamples
  ) throws(LabError) {
    let plan = try TrainPlan(next, examples)
    let other = try TrainEngine(plan, examples)
    guard other.weightCount == engine.weightCount else {
      self = try TrainState(next, lesson: lesson, data: data)
      return
    }
    if other.stepsPerEpoch != engine.stepsPerEpoch { epochs = (epoch, step) }
    // What went into the last step was recorded by the engine before.
    (engine, origin) = (other, nil)
    self.examples = examples
    (optimizer, givesProbability) = (plan.settings.optimizer, plan.givesProbability)
    measured = engine.measured(training, isWanted: true)
  }
}
