public import Tensors

/// Every output is a weighted sum of all inputs and a bias, then an activation: `a = g(W·x + b)`.
///
/// Works on the last axis; other axes are so many examples more. As Keras' `Dense`.
public struct Dense: Layer {
  public static let kind = "Dense"

  /// How many outputs.
  public var units: Int
  public var activation: ActivationFunction
  public var usesBias: Bool
  public var kernelInitializer: Initializer
  public var biasInitializer: Initializer
  public var kernelRegularizer: Regularizer?
  public var biasRegularizer: Regularizer?
  public var activityRegularizer: Regularizer?

  public init(
    _ units: Int, activation: ActivationFunction = .linear, usesBias: Bool = true,
    kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
    kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil,
    activityRegularizer: Regularizer? = nil
  ) {
    self.units = units
    self.activation = activation
    self.usesBias = usesBias
    self.kernelInitializer = kernelInitializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.biasRegularizer = biasRegularizer
    self.activityRegularizer = activityRegularizer
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try positive(units, "units")
    var shape = try single(inputs)
    guard shape.rank > 0 else {
      throw LayerProblem(
        expected: "a list of numbers", got: "a single one", remedy: "Give the input a shape.")
    }
    shape.sizes[shape.rank - 1] = units
    return shape
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    let count = inputs[0].last
    var result = [
      WeightSpecification(
        "kernel", [count, units], initializer: kernelInitializer, fanIn: count, fanOut: units,
        regularizer: kernelRegularizer)
    ]
    if usesBias {
      result.append(
        WeightSpecification(
          "bias", [units], initializer: biasInitializer, fanIn: count, fanOut: units,
          regularizer: biasRegularizer))
    }
    return result
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    var shape = recorder.shape(of: inputs[0])
    shape.sizes[shape.rank - 1] = units
    let affine = AffineOperation(
      input: inputs[0], kernel: recorder.requiredWeight("kernel"), bias: recorder.weight("bias"),
      units: units)
    var node = recorder.add(affine, part: activation == .linear ? "" : "z", shape: shape)
    if activation != .linear { node = recorder.activate(node, activation) }
    recorder.regularizeActivity(node, activityRegularizer)
    return node
  }
}
