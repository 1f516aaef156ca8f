public import Tensors

/// What a model says of one of its weights before there is memory for it.
public struct WeightSpecification: Hashable, Sendable {
  /// What it is called inside its layer: `kernel`, `bias`.
  public var name: String
  /// The shape in which the engine stores it; a dense kernel is inputs × outputs.
  public var shape: Shape
  public var initializer: Initializer
  /// Numbers that a neuron reads, and that read it: what initialisers scale by.
  public var fanIn: Int
  public var fanOut: Int
  /// Whether training changes it by its gradient; running statistics are not changed so.
  public var isTrainable: Bool
  /// What is added to the loss for its size.
  public var regularizer: Regularizer?

  public init(
    _ name: String, _ shape: Shape, initializer: Initializer, fanIn: Int = 1, fanOut: Int = 1,
    isTrainable: Bool = true, regularizer: Regularizer? = nil
  ) {
    self.name = name
    self.shape = shape
    self.initializer = initializer
    self.fanIn = fanIn
    self.fanOut = fanOut
    self.isTrainable = isTrainable
    self.regularizer = regularizer
  }
}
