public import Tensors

/// Makes every channel (the last axis) of mean 0 and variance 1 over the batch, and then gives it a
/// learned mean and scale: `y = (x − μ)/√(σ² + ε)·γ + β` (Ioffe and Szegedy, 2015). As Keras'
/// `BatchNormalization`.
///
/// In training μ and σ² are the batch's (of pictures over height and width too), σ² divided by the
/// number of examples; the running ones move `1 − momentum` of the way to them with every forward
/// pass. Afterwards μ and σ² are the running ones.
public struct BatchNormalization: Layer {
  public static let kind = "BatchNormalization"

  /// How much of the running mean and variance stays in a step.
  public var momentum: Float
  /// ε, which keeps the root away from 0.
  public var epsilon: Float
  /// Whether there is a learned mean, β.
  public var center: Bool
  /// Whether there is a learned scale, γ.
  public var scale: Bool

  public init(
    momentum: Float = 0.99, epsilon: Float = 1e-3, center: Bool = true, scale: Bool = true
  ) {
    self.momentum = momentum
    self.epsilon = epsilon
    self.center = center
    self.scale = scale
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    guard (0...1).contains(momentum) else {
      throw LayerProblem(
        expected: "a momentum from 0 to 1", got: "\(momentum)",
        remedy: "Set momentum to the share that stays in a step, like 0.99.")
    }
    return try normalized(inputs, epsilon: epsilon)
  }

  public func weights(for inputs: [Shape]) -> [WeightSpecification] {
    let shape: Shape = [inputs[0].last]
    var result: [WeightSpecification] = []
    if scale { result.append(WeightSpecification("gamma", shape, initializer: .constant(1))) }
    if center { result.append(WeightSpecification("beta", shape, initializer: .zeros)) }
    return result + [
      WeightSpecification("movingMean", shape, initializer: .zeros, isTrainable: false),
      WeightSpecification("movingVariance", shape, initializer: .constant(1), isTrainable: false),
    ]
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let operation = BatchNormalizationOperation(
      input: inputs[0], gamma: recorder.weight("gamma"), beta: recorder.weight("beta"),
      movingMean: recorder.requiredWeight("movingMean"),
      movingVariance: recorder.requiredWeight("movingVariance"), momentum: momentum,
      epsilon: epsilon, usesBatch: recorder.mode == .training)
    return recorder.add(operation, shape: recorder.shape(of: inputs[0]))
  }
}

extension Layer {
  /// The only input of a layer that normalises along the last axis.
  func normalized(_ inputs: [Shape], epsilon: Float) throws(LayerProblem) -> Shape {
    guard epsilon > 0, epsilon.isFinite else {
      throw LayerProblem(
        expected: "an epsilon above 0", got: "\(epsilon)", remedy: "Set epsilon to 0.001.")
    }
    let input = try single(inputs)
    guard input.rank > 0 else {
      throw LayerProblem(
        expected: "a list of numbers", got: "a single one", remedy: "Give the input a shape.")
    }
    return input
  }
}
