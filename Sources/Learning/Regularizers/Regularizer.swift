/// What is added to the loss for the size of numbers: `l1·Σ|w| + l2·Σw²`, as Keras has it (no half).
public struct Regularizer: Hashable, Sendable, Codable {
  public var l1: Float
  public var l2: Float

  public init(l1: Float = 0, l2: Float = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  /// `λ·Σ|w|` (lasso; Tibshirani, 1996)
  public static func l1(_ lambda: Float) -> Regularizer { Regularizer(l1: lambda) }

  /// `λ·Σw²` (ridge; Hoerl and Kennard, 1970)
  public static func l2(_ lambda: Float) -> Regularizer { Regularizer(l2: lambda) }
}
