/// Ends training when a number that is watched gets no better, and keeps the state of its best step
/// (Prechelt, 1998; as Keras' `EarlyStopping` with `restore_best_weights`).
public struct EarlyStopping: Hashable, Sendable {
  /// Whether smaller numbers are better, as for a loss.
  public var smallerIsBetter: Bool
  /// How many observations without a better number are waited for; 0 and 1 end with the first.
  public var patience: Int
  /// By how much a number must be better to count.
  public var minimumChange: Double
  /// The best number so far.
  public private(set) var best: Double?
  /// The step of the best number.
  public private(set) var bestStep: Int?
  /// Where training stood then, with the best weights.
  public private(set) var bestState: TrainingState?
  /// How many observations in a row were no better.
  public private(set) var waited = 0
  private var isFirst = true

  public init(patience: Int, minimumChange: Double = 0, smallerIsBetter: Bool = true) {
    self.patience = patience
    self.minimumChange = minimumChange
    self.smallerIsBetter = smallerIsBetter
  }

  /// Looks at a number, and keeps the state if there is none better; NaN is never better.
  ///
  /// - Returns: whether training should end here; never at the first number.
  public mutating func observe(
    _ value: Double, state: @autoclosure () -> TrainingState
  ) -> Bool {
    defer { isFirst = false }
    if Improvement.isBetter(
      value, than: best, by: minimumChange, smallerIsBetter: smallerIsBetter)
    {
      let now = state()
      best = value
      bestStep = now.step
      bestState = now
      waited = 0
      return false
    }
    waited += 1
    return waited >= patience && !isFirst
  }
}
