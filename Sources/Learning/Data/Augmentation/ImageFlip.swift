public import Tensors

/// Mirrors an image with some probability.
public struct ImageFlip: ImageTransform {
  /// What changes sides.
  public enum Direction: Hashable, Sendable {
    /// Left and right.
    case horizontal
    /// Top and bottom.
    case vertical
  }

  public static let name = "flip"
  /// What changes sides.
  public let direction: Direction
  /// How likely the image is mirrored.
  public let probability: Float

  /// A flip with a probability from 0 to 1.
  ///
  /// - Throws: `DataSettingError` where the probability lies outside.
  public init(_ direction: Direction, probability: Float = 0.5) throws(DataSettingError) {
    try DataSettingError.check(Double(probability), "probability", in: 0...1)
    self.direction = direction
    self.probability = probability
  }

  /// The image, mirrored or not.
  public func apply(to image: Tensor, random: inout RandomStream) -> Tensor {
    random.uniform() < probability ? Self.flipped(image, direction) : image
  }

  /// The mirrored image.
  ///
  /// - Precondition: the image is height × width × channels.
  public static func flipped(_ image: Tensor, _ direction: Direction) -> Tensor {
    let size = ImageSize(image)
    return size.image { row, column, channel in
      let source =
        direction == .horizontal
        ? row * size.width + size.width - 1 - column
        : (size.height - 1 - row) * size.width + column
      return image.values[source * size.channels + channel]
    }
  }
}
