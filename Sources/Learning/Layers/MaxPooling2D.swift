public import Tensors

/// The largest number of every window, channel by channel. As Keras' `MaxPooling2D`.
///
/// The gradient goes to the largest alone, to the first of equal ones. A NaN counts as the largest,
/// so that it is seen.
public struct MaxPooling2D: Layer {
  public static let kind = "MaxPooling2D"

  public var size: WindowSize
  /// How far the window moves on; its own size unless it is said.
  public var stride: WindowSize
  public var padding: WindowPadding

  public init(
    _ size: WindowSize = 2, stride: WindowSize? = nil, padding: WindowPadding = .valid
  ) {
    self.size = size
    self.stride = stride ?? size
    self.padding = padding
  }

  /// A window given as height and width.
  public init(
    _ size: (Int, Int), stride: WindowSize? = nil, padding: WindowPadding = .valid
  ) {
    self.init(WindowSize(size.0, size.1), stride: stride, padding: padding)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    let picture = try picture(inputs)
    let axes = try windows(on: picture, size, "window", stride: stride, padding)
    guard size.height * size.width <= 65_536 else {
      throw LayerProblem(
        expected: "a window of 65536 numbers or fewer", got: "\(size)",
        remedy: "Make the window smaller.")
    }
    return [axes.rows.count, axes.columns.count, picture.last]
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let picture = recorder.shape(of: inputs[0])
    let pooling = PoolingShape(picture, size, stride: stride, padding)
    return recorder.add(
      MaxPoolingOperation(input: inputs[0], shape: pooling), shape: pooling.results(of: picture))
  }
}
