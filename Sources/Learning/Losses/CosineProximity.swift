public import Tensors

/// `−cos` of the angle between outputs and targets along the last axis, the mean over the rest:
/// −1 for the same direction, 1 for the opposite one. As Keras' `CosineSimilarity`.
///
/// A length below 1e-7 counts as 1e-7, so that a row of zeros has the loss 0.
public struct CosineProximity: Loss {
  public static let kind = "CosineProximity"

  public init() {}

  public func targetShape(for output: Shape) throws(LayerProblem) -> Shape {
    guard output.rank > 0 else {
      throw LayerProblem(
        expected: "a list of numbers", got: "a single one",
        remedy: "Give the last layer more outputs, or use MeanSquaredError.")
    }
    return output
  }

  public func record(
    _ output: NodeID, against target: NodeID, weight: Float, name: String,
    in recorder: inout Recorder
  ) -> NodeID {
    let operation = RowwiseLossOperation(
      output: output, target: target, loss: .cosine, weight: weight)
    return recorder.add(operation, name: name, shape: [1])
  }
}
