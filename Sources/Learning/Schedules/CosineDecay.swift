internal import Tensors

/// The rate falls along half a wave of the cosine, from the whole of it to a last share, and stays
/// there (Loshchilov and Hutter, 2017, eq. 5, without restarts).
///
/// As Keras' `CosineDecay`: `share + (1 − share)·½·(1 + cos(π·(step − 1) / n))`.
public struct CosineDecay: Schedule {
  public static let kind = "CosineDecay"

  /// After how many steps the last share is reached; 1 or more.
  public var steps: Int
  /// The share of the rate that is left.
  public var lastShare: Float

  public init(steps: Int, lastShare: Float = 0) {
    self.steps = steps
    self.lastShare = lastShare
  }

  public func factor(step: Int) -> Float {
    let done = min(1, Double(step - 1) / Double(max(1, steps)))
    let wave = 0.5 * (1 + Elementary.cos(.pi * done))
    return Float(Double(lastShare) + (1 - Double(lastShare)) * wave)
  }

  public func check() throws(ModelError) {
    try ScheduleCheck.steps(steps, "The steps of CosineDecay")
    try ScheduleCheck.share(lastShare, "The last share of CosineDecay")
  }
}
