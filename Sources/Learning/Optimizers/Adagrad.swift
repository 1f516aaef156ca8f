public import Tensors

/// `s ← s + g²; w ← w − η·g / √(s + ε)`: a rate of its own for every parameter, which falls with all
/// gradients that it has seen (Duchi, Hazan and Singer, 2011, fig. 1).
///
/// As Keras: ε stands under the root, and s begins at 0.1. PyTorch's s begins at 0, and its ε stands
/// behind the root.
public struct Adagrad: Optimizer {
  public static let kind = "Adagrad"
  public var rate: Float
  /// Where every s begins; 0 or more.
  public var initialAccumulator: Float
  public var epsilon: Float

  public init(rate: Float = 0.001, initialAccumulator: Float = 0.1, epsilon: Float = 1e-7) {
    self.rate = rate
    self.initialAccumulator = initialAccumulator
    self.epsilon = epsilon
  }

  public var rule: UpdateRule { .adagrad }

  /// The beginning is added with ε, so that what is kept can begin at 0.
  public func settings(step: Int, rate: Float, memory: inout Double) -> SIMD8<Float> {
    [rate, initialAccumulator + epsilon, 0, 0, 0, 0, 0, 0]
  }
}
