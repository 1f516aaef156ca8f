public import Tensors

/// `Σ t·ln(t / y)` along the last axis, the mean over the rest (Kullback and Leibler, 1951).
///
/// Outputs and targets are probabilities; both are kept between 1e-7 and 1, as Keras does, and an
/// output beyond that learns nothing. Put a softmax before it.
public struct KullbackLeiblerDivergence: Loss {
  public static let kind = "KullbackLeiblerDivergence"

  public init() {}

  public func targetShape(for output: Shape) throws(LayerProblem) -> Shape {
    try TargetCheck.checkClasses(output)
    return output
  }

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.distributions(targets, classes: output.last)
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = ElementwiseLossOperation(
      output: output, target: target, loss: .kullbackLeibler, sumsLastAxis: true,
      weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
