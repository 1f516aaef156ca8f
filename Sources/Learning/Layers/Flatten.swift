public import Tensors

/// All numbers of an example in one row, in place: the last axis runs fastest.
public struct Flatten: Layer {
  public static let kind = "Flatten"

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    [try single(inputs).count]
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let count = recorder.shape(of: inputs[0]).count
    return recorder.view(inputs[0], as: [recorder.batch, count / recorder.batch])
  }
}
