public import Tensors

/// Long short-term memory: a recurrent layer whose cells keep what the forget gate lets them
/// (Hochreiter and Schmidhuber, 1997; Gers, Schmidhuber and Cummins, 2000): `cₜ = f·cₜ₋₁ + i·g`,
/// `hₜ = o·g(cₜ)`. As Keras' `LSTM`.
///
/// Inputs are steps × features. `kernel` is features × 4·units and `recurrentKernel` units ×
/// 4·units, the gates in the order input, forget, candidate, output.
public struct LSTM: RecurrentLayer {
  public static let kind = "LSTM"
  static let gates = 4

  public var units: Int
  /// Of the candidate and of the cells.
  public var activation: ActivationFunction
  /// Of the three gates.
  public var recurrentActivation: ActivationFunction
  /// Whether the result is the state of every step (steps × units), or of the last (units).
  public var returnsSequences: Bool
  /// Whether the last step is read first; states come out in the order in which they are computed.
  public var goesBackwards: Bool
  public var usesBias: Bool
  /// Whether the bias of the forget gate begins with 1, so that cells keep what they have
  /// (Jozefowicz, Zaremba and Sutskever, 2015).
  public var unitForgetBias: Bool
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
    goesBackwards: Bool = false, usesBias: Bool = true, unitForgetBias: Bool = true,
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
    self.unitForgetBias = unitForgetBias
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
    let ordinary = biasInitializer
    return recurrentWeights(
      for: inputs, biasShape: [4 * units],
      biasInitializer: unitForgetBias
        ? .parts([ordinary, .constant(1), ordinary, ordinary]) : ordinary)
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let operation = LSTMOperation(
      work: work(on: inputs[0], in: recorder), activation: activation,
      recurrentActivation: recurrentActivation)
    let node = recorder.add(operation, shape: recordedShape(of: inputs[0], in: recorder))
    recorder.regularizeActivity(node, activityRegularizer)
    return node
  }
}
