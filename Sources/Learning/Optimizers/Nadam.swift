public import Tensors

/// Adam with Nesterov's momentum (Dozat, 2016).
///
/// m and v are Adam's, and `w ← w − η·m̄ / (√v̂ + ε)` with
/// `m̄ = μₜ₊₁·m / (1 − μ₁⋯μₜ₊₁) + (1 − μₜ)·g / (1 − μ₁⋯μₜ)`, where the momentum grows with the steps:
/// `μₜ = β₁·(1 − ½·0.96^(ψ·t))`. ε stands outside the root of the corrected v̂, as in Keras and
/// PyTorch. ψ is 1 in Keras and by default; it is 0.004 in PyTorch and in Dozat's report.
public struct Nadam: Optimizer {
  public static let kind = "Nadam"
  public var rate: Float
  /// The decay of the mean of gradients.
  public var beta1: Float
  /// The decay of the mean of their squares.
  public var beta2: Float
  public var epsilon: Float
  /// How fast the momentum grows: ψ.
  public var momentumGrowth: Float

  public init(
    rate: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-7,
    momentumGrowth: Float = 1
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.momentumGrowth = momentumGrowth
  }

  public var rule: UpdateRule { .nadam }

  /// What is kept from step to step is the product of all momenta so far.
  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    let (now, next) = (momentum(step), momentum(step + 1))
    memory *= now
    let root = (1 - Elementary.power(Double(beta2), Double(step))).squareRoot()
    return [
      Float(Double(rate) * root), Float(Double(epsilon) * root), beta1, beta2,
      Float(next / (1 - memory * next)), Float((1 - now) / (1 - memory)), 0, 0,
    ]
  }

  private func momentum(_ step: Int) -> Double {
    Double(beta1) * (1 - 0.5 * Elementary.power(0.96, Double(step) * Double(momentumGrowth)))
  }
}
