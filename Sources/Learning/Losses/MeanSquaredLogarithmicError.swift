public import Tensors

/// `(ln(1 + y) − ln(1 + t))²`, the mean over all outputs: an error counts by its ratio, not its size.
///
/// Targets are 0 or more. Outputs below 1e-7 count as that and learn nothing, as in Keras; let the
/// last layer give positive numbers.
public struct MeanSquaredLogarithmicError: Loss {
  public static let kind = "MeanSquaredLogarithmicError"

  public init() {}

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.notNegative(targets)
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = ElementwiseLossOperation(
      output: output, target: target, loss: .squaredLogarithmic, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
