public import Tensors

/// `−Σ t·ln p` over the classes, the mean over all examples, where `p` is the softmax of the logits.
///
/// Targets have a probability for each class: one-hot rows, or shares that sum to 1. From logits by
/// default. From probabilities, outputs are divided by their sum and kept 1e-7 away from 0 and 1, as
/// Keras does, and one that is nearer learns nothing. Outputs with more axes, such as pictures of
/// logits, count every place as an example.
public struct CategoricalCrossEntropy: Loss {
  public static let kind = "CategoricalCrossEntropy"

  /// Whether outputs are logits rather than probabilities.
  public var fromLogits: Bool

  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

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
    fromLogits
      ? recorder.add(
        LogitLossOperation(output: output, target: target, loss: .categorical, weight: weight),
        name: name, shape: [1])
      : recorder.add(
        RowwiseLossOperation(output: output, target: target, loss: .crossEntropy, weight: weight),
        name: name, shape: [1])
  }
}
