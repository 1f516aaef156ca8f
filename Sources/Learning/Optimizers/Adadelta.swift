public import Tensors

/// `s ← ρ·s + (1 − ρ)·g²; d = √(u + ε) / √(s + ε)·g; u ← ρ·u + (1 − ρ)·d²; w ← w − η·d`: steps have
/// the units of the parameters, so that no rate is needed (Zeiler, 2012, algorithm 1).
///
/// As Keras and PyTorch: ε stands under both roots, and s and u begin at 0. Zeiler's algorithm has
/// η = 1, as PyTorch's default; Keras' is 0.001.
public struct Adadelta: Optimizer {
  public static let kind = "Adadelta"
  public var rate: Float
  /// The share ρ of both means of squares that stays from step to step.
  public var decay: Float
  public var epsilon: Float

  public init(rate: Float = 0.001, decay: Float = 0.95, epsilon: Float = 1e-7) {
    self.rate = rate
    self.decay = decay
    self.epsilon = epsilon
  }

  public var rule: UpdateRule { .adadelta }

  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    [rate, epsilon, decay, 0, 0, 0, 0, 0]
  }
}
