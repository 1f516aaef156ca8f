public import Tensors

/// `−t·ln p − (1 − t)·ln(1 − p)`, the mean over all outputs, where `p = σ(logit)`.
///
/// From logits by default: the sigmoid is a part of the loss, so that nothing is lost for logits of
/// ±10,000. From probabilities they are kept 1e-7 away from 0 and 1, as Keras does, and one that is
/// nearer learns nothing.
public struct BinaryCrossEntropy: Loss {
  public static let kind = "BinaryCrossEntropy"

  /// Whether outputs are logits rather than probabilities.
  public var fromLogits: Bool

  public init(fromLogits: Bool = true) { self.fromLogits = fromLogits }

  public func check(_ targets: Tensor, for output: Shape) throws(ModelError) {
    try TargetCheck.probabilities(targets)
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    fromLogits
      ? recorder.add(
        LogitLossOperation(output: output, target: target, loss: .binary, weight: weight),
        name: name, shape: [1])
      : recorder.add(
        ElementwiseLossOperation(
          output: output, target: target, loss: .binaryCrossEntropy, weight: weight),
        name: name, shape: [1])
  }
}
