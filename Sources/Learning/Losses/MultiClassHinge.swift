public import Tensors

/// `Σ max(0, 1 − xᵧ + xᵢ) / classes` over all classes `i` but the true one `y`, the mean over all
/// examples: every wrong class is to stay 1 below the true one.
///
/// It is Weston and Watkins' (1999) sum over classes, divided by their number as PyTorch's
/// `MultiMarginLoss` does; Crammer and Singer's (2001), Keras' `CategoricalHinge`, takes the largest
/// of them alone. Targets are class numbers from 0 on. Outputs with more axes count every place as an
/// example. The slope at a margin itself is 0.
public struct MultiClassHinge: Loss {
  public static let kind = "MultiClassHinge"

  public init() {}

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
    let operation = RowwiseLossOperation(
      output: output, target: target, loss: .multiClassHinge, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
