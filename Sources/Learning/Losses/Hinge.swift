public import Tensors

/// `max(0, 1 − t·y)`, the mean over all outputs (Vapnik's soft margin; Cortes and Vapnik, 1995).
///
/// Targets are −1 and 1; where they are 0 and 1, a 0 counts as −1, as in Keras. The slope at the
/// margin itself is 0.
public struct Hinge: Loss {
  public static let kind = "Hinge"

  public init() {}

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.sides(targets)
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = ElementwiseLossOperation(
      output: output, target: target, loss: .hinge, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
