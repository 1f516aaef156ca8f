public import Tensors

/// How a model is trained.
public struct TrainingSettings: Sendable {
  /// One loss an output, each with its weight in the sum.
  public var losses: [(loss: any Loss, weight: Float)]
  public var optimizer: any Optimizer
  public var schedule: any Schedule
  public var clipping: GradientClipping?
  /// How many examples a step has.
  public var batch: Int
  /// Whether every epoch has its own order of examples.
  public var shuffles: Bool
  /// What all random numbers follow from.
  public var seed: UInt64

  /// One loss for a model with one output.
  public init(
    loss: any Loss, optimizer: any Optimizer, schedule: any Schedule = ConstantRate(),
    clipping: GradientClipping? = nil, batch: Int = 32, shuffles: Bool = true, seed: UInt64 = 0
  ) {
    losses = [(loss, 1)]
    self.optimizer = optimizer
    self.schedule = schedule
    self.clipping = clipping
    self.batch = batch
    self.shuffles = shuffles
    self.seed = seed
  }
}

/// Examples for a model: one tensor an input and one an output, examples as rows.
public struct TrainingData: Sendable {
  public var inputs: [Tensor]
  public var targets: [Tensor]

  public init(inputs: [Tensor], targets: [Tensor]) {
    self.inputs = inputs
    self.targets = targets
  }

  /// How many examples there are.
  public var count: Int { inputs.first?.rowCount ?? 0 }
}
