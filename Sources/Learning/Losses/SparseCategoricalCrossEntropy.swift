public import Tensors

/// `−ln p` of the true class, the mean over all examples, where `p` is the softmax of the logits.
///
/// Targets are class numbers from 0 on. From logits by default; probabilities are treated as in
/// `CategoricalCrossEntropy`. Outputs with more axes, such as pictures of logits, count every place as
/// an example.
public struct SparseCategoricalCrossEntropy: Loss {
  public static let kind = "SparseCategoricalCrossEntropy"

  /// Whether outputs are logits rather than probabilities.
  public var fromLogits: Bool

  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

  public func targetShape(for output: Shape) throws(LayerProblem) -> Shape {
    try TargetCheck.classNumberShape(for: output)
  }

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.classNumbers(targets, classes: output.last)
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    fromLogits
      ? recorder.add(
        LogitLossOperation(output: output, target: target, loss: .sparse, weight: weight),
        name: name, shape: [1])
      : recorder.add(
        RowwiseLossOperation(
          output: output, target: target, loss: .sparseCrossEntropy, weight: weight),
        name: name, shape: [1])
  }
}
