public import Tensors

/// A picture made larger by whole factors. As Keras' `UpSampling2D`.
public struct UpSampling2D: Layer {
  public static let kind = "UpSampling2D"

  /// How a number between pixels comes about.
  public enum Interpolation: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is that of the nearest pixel.
    case nearest
    /// It lies on straight lines between four pixels, which are squares with their numbers in their
    /// centres; beyond the outermost centres the picture goes on as it is there.
    case bilinear
  }

  /// How many times as high and as wide the result is.
  public var factor: WindowSize
  public var interpolation: Interpolation

  public init(_ factor: WindowSize = 2, interpolation: Interpolation = .nearest) {
    self.factor = factor
    self.interpolation = interpolation
  }

  /// Factors given for height and width.
  public init(_ factor: (Int, Int), interpolation: Interpolation = .nearest) {
    self.init(WindowSize(factor.0, factor.1), interpolation: interpolation)
  }

  public func outputShape(for inputs: [Shape]) throws(LayerProblem) -> Shape {
    let picture = try picture(inputs)
    for value in [factor.height, factor.width] {
      try positive(value, "factor")
      guard value <= 1_024 else {
        throw LayerProblem(
          expected: "a factor of 1024 or less", got: "\(value)", remedy: "Make it smaller.")
      }
    }
    return [picture[0] * factor.height, picture[1] * factor.width, picture.last]
  }

  public func record(_ inputs: [NodeID], in recorder: inout LayerRecorder) -> NodeID {
    let picture = recorder.shape(of: inputs[0])
    let operation = UpSamplingOperation(
      input: inputs[0], factor: factor, interpolation: interpolation)
    return recorder.add(
      operation,
      shape: [
        picture[0], picture[1] * factor.height, picture[2] * factor.width, picture.last,
      ])
  }
}
