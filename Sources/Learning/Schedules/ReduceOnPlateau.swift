/// Lowers the learning rate while a number gets no better, as Keras' `ReduceLROnPlateau`.
///
/// It is no `Schedule`, as it depends on what training brings: tell it the number after every epoch,
/// and multiply the optimizer's own rate by what it answers.
public struct ReduceOnPlateau: Hashable, Sendable, Codable {
  /// What the rate is multiplied by each time; below 1.
  public var factor: Float
  /// How many times in a row the number may be no better before the rate is lowered.
  public var patience: Int
  /// By how much the number must change to be better.
  public var minimumChange: Double
  /// The smallest share of the rate.
  public var minimum: Float
  /// How many times after a lowering are not counted.
  public var cooldown: Int
  /// Whether smaller numbers are better, as for a loss.
  public var smallerIsBetter: Bool

  /// The share of the rate that holds now.
  public private(set) var current: Float = 1
  /// The best number so far.
  public private(set) var best: Double?
  private var waited = 0
  private var cooling = 0

  public init(
    factor: Float = 0.1, patience: Int = 10, minimumChange: Double = 1e-4, minimum: Float = 0,
    cooldown: Int = 0, smallerIsBetter: Bool = true
  ) {
    self.factor = factor
    self.patience = patience
    self.minimumChange = minimumChange
    self.minimum = minimum
    self.cooldown = cooldown
    self.smallerIsBetter = smallerIsBetter
  }

  /// Takes the number of another epoch; NaN is never better.
  ///
  /// - Returns: the share of the optimizer's own rate that holds from here on.
  public mutating func update(metric: Double) -> Float {
    if cooling > 0 {
      cooling -= 1
      waited = 0
    }
    if Improvement.isBetter(
      metric, than: best, by: minimumChange, smallerIsBetter: smallerIsBetter)
    {
      best = metric
      waited = 0
    } else if cooling == 0 {
      waited += 1
      if waited >= patience, current > minimum {
        current = max(current * factor, minimum)
        cooling = cooldown
        waited = 0
      }
    }
    return current
  }
}
