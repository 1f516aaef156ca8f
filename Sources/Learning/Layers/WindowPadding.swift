internal import Tensors

/// What windows do at the edge of a picture, in Keras' words.
public enum WindowPadding: String, Hashable, Sendable, Codable, CaseIterable {
  /// They stay inside.
  case valid
  /// Zeros are put around the picture, so that there are `size / stride` windows, rounded up; where
  /// their number is odd, one more stands after the picture than before it.
  case same
}

extension Layer {
  /// The windows of a picture along both axes.
  ///
  /// - Parameter name: what the layer calls its window.
  func windows(
    on picture: Shape, _ window: WindowSize, _ name: String, stride: WindowSize,
    _ padding: WindowPadding
  ) throws(LayerProblem) -> (rows: WindowAxis, columns: WindowAxis) {
    for (value, what) in [
      (window.height, "a \(name) height"), (window.width, "a \(name) width"),
      (stride.height, "a stride"), (stride.width, "a stride"),
    ] {
      guard value > 0 else {
        throw LayerProblem(
          expected: "\(what) of 1 or more", got: "\(value)", remedy: "Set it to 1 or more.")
      }
      guard value <= Self.largestWindow else {
        throw LayerProblem(
          expected: "\(what) of \(Self.largestWindow) or less", got: "\(value)",
          remedy: "Make it smaller.")
      }
    }
    let isPadded = padding == .same
    guard isPadded || window.height <= picture[0] && window.width <= picture[1] else {
      throw LayerProblem(
        expected: "a picture of \(window) or more, the size of its \(name)",
        got: "\(picture[0])×\(picture[1])",
        remedy: "Make the \(name) smaller, or set the padding to same.")
    }
    return (
      WindowAxis(
        size: picture[0], window: window.height, stride: stride.height, isPadded: isPadded),
      WindowAxis(size: picture[1], window: window.width, stride: stride.width, isPadded: isPadded)
    )
  }

  /// Far more than any picture of the course has, and little enough that nothing overflows.
  private static var largestWindow: Int { 4_096 }
}
