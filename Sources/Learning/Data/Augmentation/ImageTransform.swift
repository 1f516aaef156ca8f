public import Tensors

/// A random change of an image that leaves its class as it is.
public protocol ImageTransform: Hashable, Sendable {
  /// A name of its own, which keys its random numbers.
  static var name: String { get }

  /// The image, height × width × channels, changed by parameters drawn from a stream.
  ///
  /// - Precondition: the tensor has three axes.
  func apply(to image: Tensor, random: inout RandomStream) -> Tensor
}

/// The sizes of an image, height × width × channels.
struct ImageSize {
  let height: Int
  let width: Int
  let channels: Int

  init(_ image: Tensor) {
    precondition(image.shape.rank == 3, "an image is height × width × channels")
    (height, width, channels) = (image.shape[0], image.shape[1], image.shape[2])
  }

  /// An image made pixel by pixel, from the first row to the last.
  func image(_ pixel: (_ row: Int, _ column: Int, _ channel: Int) -> Float) -> Tensor {
    var values: [Float] = []
    values.reserveCapacity(height * width * channels)
    for row in 0..<height {
      for column in 0..<width {
        for channel in 0..<channels { values.append(pixel(row, column, channel)) }
      }
    }
    return Tensor([height, width, channels], values)
  }

  /// Where a pixel stands among the values; nothing where it lies outside.
  func offset(row: Int, column: Int, channel: Int) -> Int? {
    guard row >= 0, row < height, column >= 0, column < width else { return nil }
    return (row * width + column) * channels + channel
  }
}
