internal import Tensors

/// `(y − t)²`, the mean over all outputs (Gauss, 1809); for regression.
///
/// Without a half, as Keras and PyTorch have it; `HalfMeanSquaredError` has one.
public struct MeanSquaredError: Loss {
  public static let kind = "MeanSquaredError"

  public init() {}

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = SquaredErrorOperation(
      output: output, target: target, factor: 1, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
