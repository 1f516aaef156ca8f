public import Tensors

/// The mean of every channel over the whole picture (Lin, Chen and Yan, 2014). As Keras'
/// `GlobalAveragePooling2D`.
public struct GlobalAveragePooling2D: Layer {
  public static let kind = "GlobalAveragePooling2D"

  public init() {}

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    [try picture(inputs).last]
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let picture = recorder.shape(of: inputs[0])
    let whole = WindowSize(picture[1], picture[2])
    let pooling = PoolingShape(picture, whole, stride: whole, .valid)
    return recorder.add(
      AveragePoolingOperation(input: inputs[0], shape: pooling), shape: [picture[0], picture.last])
  }
}
