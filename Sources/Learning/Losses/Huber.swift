public import Tensors

/// `½·e²` for errors up to delta and `delta·|e| − ½·delta²` beyond, the mean over all outputs
/// (Huber, 1964): a square near the target, a straight line for outliers.
public struct Huber: Loss {
  public static let kind = "Huber"

  /// The error from which on the loss is straight; above 0.
  public var delta: Float

  public init(delta: Float = 1) { self.delta = delta }

  public func targetShape(for output: Shape) throws(LayerProblem) -> Shape {
    guard delta > 0 else {
      throw LayerProblem(
        expected: "a delta above 0", got: "\(delta)", remedy: "Set delta to 1, as is usual.")
    }
    return output
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = ElementwiseLossOperation(
      output: output, target: target, loss: .huber(delta: delta), weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
