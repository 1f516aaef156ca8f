internal import Tensors

/// The rate is multiplied by a factor again and again, every so many steps.
///
/// As Keras' `ExponentialDecay` with `staircase`.
public struct StepDecay: Schedule {
  public static let kind = "StepDecay"

  /// How many steps have the same rate; 1 or more.
  public var interval: Int
  /// What the rate is multiplied by.
  public var factor: Float

  public init(every interval: Int, by factor: Float = 0.5) {
    self.interval = interval
    self.factor = factor
  }

  public func factor(step: Int) -> Float {
    let times = (step - 1) / max(1, interval)
    return Float(Elementary.power(Double(factor), Double(times)))
  }

  public func check() throws(ModelError) {
    try ScheduleCheck.steps(interval, "The interval of StepDecay")
    try ScheduleCheck.share(factor, "The factor of StepDecay")
  }
}
