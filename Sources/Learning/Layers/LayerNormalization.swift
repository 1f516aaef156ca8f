public import Tensors

/// Makes the numbers of the last axis of mean 0 and variance 1, example by example, and then gives
/// each a learned mean and scale: `y = (x − μ)/√(σ² + ε)·γ + β` (Ba, Kiros and Hinton, 2016). As
/// Keras' `LayerNormalization`.
public struct LayerNormalization: Layer {
  public static let kind = "LayerNormalization"

  /// ε, which keeps the root away from 0.
  public var epsilon: Float
  /// Whether there is a learned mean, β.
  public var center: Bool
  /// Whether there is a learned scale, γ.
  public var scale: Bool

  public init(epsilon: Float = 1e-3, center: Bool = true, scale: Bool = true) {
    self.epsilon = epsilon
    self.center = center
    self.scale = scale
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    try normalized(inputs, epsilon: epsilon)
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    let shape: Shape = [inputs[0].last]
    var result: [WeightSpecification] = []
    if scale { result.append(WeightSpecification("gamma", shape, initializer: .constant(1))) }
    if center { result.append(WeightSpecification("beta", shape, initializer: .zeros)) }
    return result
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let operation = LayerNormalizationOperation(
      input: inputs[0], gamma: recorder.weight("gamma"), beta: recorder.weight("beta"),
      epsilon: epsilon)
    return recorder.add(operation, shape: recorder.shape(of: inputs[0]))
  }
}
