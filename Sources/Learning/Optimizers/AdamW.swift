public import Tensors

/// Adam with a decay of the weights that is no part of the gradient:
/// `w ← w − η·λ·w`, then Adam's step (Loshchilov and Hutter, 2019, algorithm 2).
///
/// The decay goes with the rate η and its schedule, and takes every parameter, biases as well, as
/// in Keras and PyTorch; ε is placed as `Adam` has it. λ is 0.004 in Keras and by default, and 0.01
/// in PyTorch.
public struct AdamW: Optimizer {
  public static let kind = "AdamW"
  public var rate: Float
  /// The decay of the mean of gradients.
  public var beta1: Float
  /// The decay of the mean of their squares.
  public var beta2: Float
  public var epsilon: Float
  /// The share λ of a parameter that a step takes away, times the rate.
  public var weightDecay: Float

  public init(
    rate: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-7,
    weightDecay: Float = 0.004
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public var rule: UpdateRule { .adamW }

  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    var settings = Adam(rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
      .settings(step: step, rate: rate, memory: &memory)
    settings[4] = rate * weightDecay
    return settings
  }
}
