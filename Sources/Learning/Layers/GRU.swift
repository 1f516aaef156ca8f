public import Tensors

/// Gated recurrent units: a recurrent layer that mixes its last state with a candidate (Cho and
/// others, 2014): `hₜ = z·hₜ₋₁ + (1 − z)·n`. As Keras' `GRU`.
///
/// Inputs are steps × features. `kernel` is features × 3·units and `recurrentKernel` units ×
/// 3·units, the gates in the order update, reset, candidate.
public struct GRU: RecurrentLayer {
  public static let kind = "GRU"
  static let gates = 3

  public var units: Int
  /// Of the candidate.
  public var activation: ActivationFunction
  /// Of the two gates.
  public var recurrentActivation: ActivationFunction
  /// Whether the result is the state of every step (steps × units), or of the last (units).
  public var returnsSequences: Bool
  /// Whether the last step is read first; states come out in the order in which they are computed.
  public var goesBackwards: Bool
  public var usesBias: Bool
  /// Whether the reset gate comes after the product of the states with their kernel, as on graphics
  /// processors, and that product has a bias of its own (the bias is then 2 × 3·units, the inputs'
  /// first); otherwise it comes before, as in the paper, and the bias is 3·units.
  public var resetAfter: Bool
  public var kernelInitializer: Initializer
  public var recurrentInitializer: Initializer
  public var biasInitializer: Initializer
  public var kernelRegularizer: Regularizer?
  public var recurrentRegularizer: Regularizer?
  public var biasRegularizer: Regularizer?
  public var activityRegularizer: Regularizer?

  public init(
    _ units: Int, activation: ActivationFunction = .tanh,
    recurrentActivation: ActivationFunction = .sigmoid, returnsSequences: Bool = false,
    goesBackwards: Bool = false, usesBias: Bool = true, resetAfter: Bool = true,
    kernelInitializer: Initializer = .glorotUniform,
    recurrentInitializer: Initializer = .orthogonal, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil,
    biasRegularizer: Regularizer? = nil, activityRegularizer: Regularizer? = nil
  ) {
    self.units = units
    self.activation = activation
    self.recurrentActivation = recurrentActivation
    self.returnsSequences = returnsSequences
    self.goesBackwards = goesBackwards
    self.usesBias = usesBias
    self.resetAfter = resetAfter
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
    recurrentWeights(
      for: inputs, biasShape: resetAfter ? [2, 3 * units] : [3 * units],
      biasInitializer: biasInitializer)
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let work = work(on: inputs[0], in: recorder)
    let shape = recordedShape(of: inputs[0], in: recorder)
    let activations = GRUActivations(
      activation: activation, recurrentActivation: recurrentActivation)
    let node =
      resetAfter
      ? recorder.add(GRUOperation(work: work, activations: activations), shape: shape)
      : recorder.add(ResetBeforeGRUOperation(work: work, activations: activations), shape: shape)
    recorder.regularizeActivity(node, activityRegularizer)
    return node
  }
}
