internal import Tensors

/// `½·(y − t)²`, the mean over all outputs; its gradient is the error itself.
///
/// The half is what many textbooks take so that no 2 is left in the derivative; the best weights
/// are those of `MeanSquaredError`.
public struct HalfMeanSquaredError: Loss {
  public static let kind = "HalfMeanSquaredError"

  public init() {}

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = SquaredErrorOperation(
      output: output, target: target, factor: 0.5, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
