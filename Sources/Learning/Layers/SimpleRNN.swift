public import Tensors

/// A layer that reads a sequence step by step and remembers by its own outputs:
/// `hₜ = g(W·xₜ + U·hₜ₋₁ + b)` (Elman, 1990). As Keras' `SimpleRNN`.
///
/// Inputs are steps × features. `kernel` is features × units, `recurrentKernel` units × units.
public struct SimpleRNN: RecurrentLayer {
  public static let kind = "SimpleRNN"
  static let gates = 1

  public var units: Int
  /// Of the sum: g.
  public var activation: ActivationFunction
  /// Whether the result is the state of every step (steps × units), or of the last (units).
  public var returnsSequences: Bool
  /// Whether the last step is read first; states come out in the order in which they are computed.
  public var goesBackwards: Bool
  public var usesBias: Bool
  public var kernelInitializer: Initializer
  public var recurrentInitializer: Initializer
  public var biasInitializer: Initializer
  public var kernelRegularizer: Regularizer?
  public var recurrentRegularizer: Regularizer?
  public var biasRegularizer: Regularizer?
  public var activityRegularizer: Regularizer?

  public init(
    _ units: Int, activation: ActivationFunction = .tanh, returnsSequences: Bool = false,
    goesBackwards: Bool = false, usesBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform,
    recurrentInitializer: Initializer = .orthogonal, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil,
    biasRegularizer: Regularizer? = nil, activityRegularizer: Regularizer? = nil
  ) {
    self.units = units
    self.activation = activation
    self.returnsSequences = returnsSequences
    self.goesBackwards = goesBackwards
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.recurrentInitializer = recurrentInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.recurrentRegularizer = recurrentRegularizer
    self.biasRegularizer = biasRegularizer
    self.activityRegularizer = activityRegularizer
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try stateShape(for: inputs)
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    recurrentWeights(for: inputs, biasShape: [units], biasInitializer: biasInitializer)
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let operation = SimpleRNNOperation(
      work: work(on: inputs[0], in: recorder), activation: activation)
    let node = recorder.add(operation, shape: recordedShape(of: inputs[0], in: recorder))
    recorder.regularizeActivity(node, activityRegularizer)
    return node
  }
}
