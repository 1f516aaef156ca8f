private import Tensors

/// Gradient descent: `w ← w − η·g` (Cauchy 1847; Goodfellow, Bengio and Courville, 2016, eq. 4.21).
public struct SGD: Hashable, Sendable {
  /// The learning rate η.
  public var rate: Float

  public init(rate: Float) { self.rate = rate }

  /// One update of the parameters against their gradient.
  public func update(_ parameters: inout [Float], gradient: [Float]) {
    BLAS.add(gradient, scaledBy: -rate, to: &parameters)
  }
}
