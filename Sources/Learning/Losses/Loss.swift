public import Tensors

/// What is minimised: one number for a batch, the mean over its examples.
///
/// A new one is a file in `Losses`, its test, and a line in `LossKinds.all`.
public protocol Loss: Codable, Hashable, Sendable {
  /// What the loss is called.
  static var kind: String { get }
  /// The shape of a target for outputs of a shape, both without the batch.
  func targetShape(for output: Shape) throws(LayerProblem) -> Shape
  /// Records the loss of a node against a target, times a weight; its shape is 1.
  func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID
  /// Checks targets before they are used, such as class numbers.
  func check(_ targets: Tensor, for output: Shape) throws(ModelError)
}

extension Loss {
  public func targetShape(for output: Shape) throws(LayerProblem) -> Shape { output }

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.finite(targets)
  }
}
