public import Tensors

/// Adaptive moments: `w ← w − η·m̂ / (√v̂ + ε)` (Kingma and Ba, 2015, algorithm 1).
///
/// ε stands outside the root and is added to the corrected √v̂, as in PyTorch and in the paper's
/// algorithm; Keras adds it to the uncorrected root. Its default, 1e-7, is Keras'.
public struct Adam: Optimizer {
  public static let kind = "Adam"
  public var rate: Float
  /// The decay of the mean of gradients.
  public var beta1: Float
  /// The decay of the mean of their squares.
  public var beta2: Float
  public var epsilon: Float

  public init(
    rate: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-7
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  public var rule: UpdateRule { .adam }

  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    let first = 1 - Elementary.power(Double(beta1), Double(step))
    let root = (1 - Elementary.power(Double(beta2), Double(step))).squareRoot()
    return [
      Float(Double(rate) * root / first), Float(Double(epsilon) * root), beta1, beta2, 0, 0, 0, 0,
    ]
  }
}
