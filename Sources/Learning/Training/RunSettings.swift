/// How long a run goes on, what it notes and what it tells.
public struct RunSettings: Sendable {
  /// How many steps, at most.
  public var steps: Int
  /// The least time between two reports; 16 ms suit a screen. There is one at the end in any case.
  public var reportInterval: Duration
  /// What is noted after every epoch beside the loss.
  public var metrics: [HistoryMetric]
  /// Whether loss and metrics are noted after every epoch, which evaluates all examples.
  public var keepsHistory: Bool
  /// Examples that training does not see, noted as `heldOutLoss` and so on.
  public var heldOut: TrainingData?
  /// Ends the run when a column of the history gets no better, and brings the best weights back.
  public var earlyStopping: (column: String, rule: EarlyStopping)?
  /// Lowers the learning rate for the rest of the run when a column of the history gets no better.
  public var reducing: (column: String, rule: ReduceOnPlateau)?

  /// A run of some steps.
  public init(
    steps: Int, reportInterval: Duration = .milliseconds(16), metrics: [HistoryMetric] = [],
    keepsHistory: Bool = true, heldOut: TrainingData? = nil,
    earlyStopping: (column: String, rule: EarlyStopping)? = nil,
    reducing: (column: String, rule: ReduceOnPlateau)? = nil
  ) {
    self.steps = steps
    self.reportInterval = reportInterval
    self.metrics = metrics
    self.keepsHistory = keepsHistory
    self.heldOut = heldOut
    self.earlyStopping = earlyStopping
    self.reducing = reducing
  }
}

/// Where a run stands.
public struct RunReport: Hashable, Sendable {
  public var step: Int
  public var epoch: Int
  /// The loss of the last step, with all penalties.
  public var loss: Float
  /// The learning rate of the last step.
  public var rate: Float
  /// How many times the history has been added to.
  public var historyCount: Int
}

/// How a run ended.
public enum RunEnd: Hashable, Sendable {
  case finished
  case cancelled
  /// A column of the history got no better; the weights are those of the best step again.
  case stoppedEarly(bestStep: Int)
  case diverged(Divergence)
}
