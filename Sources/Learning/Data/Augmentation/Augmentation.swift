public import Tensors

/// Random changes of images, one after the other, so that a network never sees quite the same image
/// twice (Krizhevsky, Sutskever and Hinton, 2012, section 4.1).
///
/// What happens to the image at a place in its batch depends on the seed, the step and that place.
public struct Augmentation: Sendable {
  /// The changes, in their order; the same kind may come twice.
  public let transforms: [any ImageTransform]

  /// Changes in this order.
  public init(_ transforms: [any ImageTransform]) { self.transforms = transforms }

  /// The images, examples × height × width × channels, each changed by its own random parameters.
  ///
  /// - Throws: `DataError.axes` where the tensor has another number of axes.
  public func apply(to images: Tensor, seed: UInt64, step: Int) throws(DataError) -> Tensor {
    guard images.shape.rank == 4 else {
      throw .axes(
        of: "Images", expected: "examples × height × width × channels", got: images.shape)
    }
    var streams = transforms.enumerated().map { place, transform in
      RandomStream(
        seed: seed, name: "augmentation \(place) \(type(of: transform).name)", step: step)
    }
    var values: [Float] = []
    values.reserveCapacity(images.count)
    for index in 0..<images.rowCount {
      var image = Tensor(images.rowShape, Array(images.row(index)))
      for (place, transform) in transforms.enumerated() {
        image = transform.apply(to: image, random: &streams[place])
      }
      precondition(image.shape == images.rowShape, "an augmentation keeps the shape")
      values += image.values
    }
    return Tensor(images.shape, values)
  }
}
