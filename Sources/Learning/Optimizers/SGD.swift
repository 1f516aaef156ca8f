public import Tensors

/// Gradient descent: `w ← w − η·g` (Cauchy 1847; Goodfellow, Bengio and Courville, 2016, eq. 4.21).
///
/// With momentum μ, `v ← μ·v − η·g; w ← w + v` (Polyak, 1964), and Nesterov's form of it,
/// `w ← w + μ·v − η·g` with the new v (as Keras; PyTorch's v has no η in it, which is the same while
/// η stays).
public struct SGD: Optimizer {
  public static let kind = "SGD"
  /// The learning rate η.
  public var rate: Float
  /// The share μ of the last step that goes on; 0 for none.
  public var momentum: Float
  public var isNesterov: Bool

  public init(rate: Float = 0.01, momentum: Float = 0, isNesterov: Bool = false) {
    self.rate = rate
    self.momentum = momentum
    self.isNesterov = isNesterov
  }

  public var rule: UpdateRule {
    momentum == 0 ? .sgd : isNesterov ? .nesterov : .momentum
  }

  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    [rate, momentum, 0, 0, 0, 0, 0, 0]
  }

  /// One update of the parameters against their gradient, without momentum.
  public func update(_ parameters: inout [Float], gradient: [Float]) {
    BLAS.add(gradient, scaledBy: -rate, to: &parameters)
  }
}
