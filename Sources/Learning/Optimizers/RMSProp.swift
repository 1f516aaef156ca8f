public import Tensors

/// `s ← ρ·s + (1 − ρ)·g²; w ← w − η·g / √(s + ε)`: as Adagrad, but old gradients are forgotten
/// (Tieleman and Hinton, 2012, lecture 6.5).
///
/// As Keras without momentum: ε stands under the root, and s begins at 0. PyTorch's ε stands behind
/// the root, and its ρ is 0.99.
public struct RMSProp: Optimizer {
  public static let kind = "RMSProp"
  public var rate: Float
  /// The share ρ of the mean of squares that stays from step to step.
  public var decay: Float
  public var epsilon: Float

  public init(rate: Float = 0.001, decay: Float = 0.9, epsilon: Float = 1e-7) {
    self.rate = rate
    self.decay = decay
    self.epsilon = epsilon
  }

  public var rule: UpdateRule { .rmsprop }

  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    [rate, epsilon, decay, 0, 0, 0, 0, 0]
  }
}
