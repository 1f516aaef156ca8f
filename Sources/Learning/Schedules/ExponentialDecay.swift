internal import Tensors

/// The rate falls a little with every step, by a factor in so many steps: `factor^((step − 1) / n)`.
///
/// As Keras' `ExponentialDecay`; the first step has the whole rate.
public struct ExponentialDecay: Schedule {
  public static let kind = "ExponentialDecay"

  /// In how many steps the factor is reached; 1 or more.
  public var steps: Int
  /// What the rate is multiplied by in so many steps.
  public var factor: Float

  public init(steps: Int, factor: Float = 0.5) {
    self.steps = steps
    self.factor = factor
  }

  public func factor(step: Int) -> Float {
    let exponent = Double(step - 1) / Double(max(1, steps))
    return Float(Elementary.power(Double(factor), exponent))
  }

  public func check() throws(ModelError) {
    try ScheduleCheck.steps(steps, "The steps of ExponentialDecay")
    try ScheduleCheck.share(factor, "The factor of ExponentialDecay")
  }
}
