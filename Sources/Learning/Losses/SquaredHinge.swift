public import Tensors

/// `max(0, 1 − t·y)²`, the mean over all outputs: a hinge without a kink.
///
/// Targets are −1 and 1; where they are 0 and 1, a 0 counts as −1, as in Keras.
public struct SquaredHinge: Loss {
  public static let kind = "SquaredHinge"

  public init() {}

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.sides(targets)
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = ElementwiseLossOperation(
      output: output, target: target, loss: .squaredHinge, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
