internal import Tensors

/// `|y − t|`, the mean over all outputs (Laplace, 1774); outliers weigh less than in a square.
///
/// The slope at an error of 0 is 0.
public struct MeanAbsoluteError: Loss {
  public static let kind = "MeanAbsoluteError"

  public init() {}

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = ElementwiseLossOperation(
      output: output, target: target, loss: .absolute, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
