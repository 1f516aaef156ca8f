private import Formulas

/// An experiment of the kind `grid`: an image and a kernel, a window or a mask, worked out cell by
/// cell.
public struct GridDeclaration: Hashable, Sendable {
  /// What is done at every place.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    /// The kernel is laid over the image as it is, as layers of networks do.
    case correlation
    /// The kernel is turned by half a turn first, as in mathematics.
    case convolution
    /// The largest number under the window.
    case max
    /// The mean of the numbers under the window.
    case mean
    /// Each number times that of a mask of the same size.
    case mask

    /// Whether it takes one number of a window that has none of its own.
    public var isPooling: Bool { self == .max || self == .mean }
  }

  public var image: [[Double]]
  /// Where the image comes from, when it is not written in the lesson; then `image` is empty until the
  /// tables are there.
  public var picture: GridPicture?
  public var operation: Operation
  /// The kernel or the mask; for pooling only its size counts.
  public var kernel: [[Double]]
  /// The sum of the products is divided by it.
  public var divisor = 1.0
  /// The kernels that a student may choose by name, all of one size; the first is what it begins with.
  public var kernels: [NamedKernel] = []
  /// The operations that a student may choose; none where there is one alone.
  public var operations: [Operation] = []
  public var stride: Int
  /// How many rings of zeros are put around the image.
  public var padding: Int
  /// How far a student may move the image; 0 where it stays.
  public var furthestShift = 0
  /// How far it is moved; zeros come in.
  public var down = 0
  public var right = 0

  public init(
    image: [[Double]], operation: Operation, kernel: [[Double]], stride: Int = 1, padding: Int = 0
  ) {
    self.image = image
    self.operation = operation
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
  }

  /// The longest side of an image.
  public static let longestSide = 64
  static let widestPadding = 8
  static let longestStride = 16
}

extension GridDeclaration: Experiment {
  public static let kind = "grid"

  public var summary: String {
    let size = picture?.text ?? "\(image.count)x\(image.first?.count ?? 0)"
    let other = "\(kernel.count)x\(kernel.first?.count ?? 0)"
    return switch operation {
    case .correlation, .convolution:
      "\(operation.rawValue) of an image \(size) with a kernel \(other), stride \(stride), "
        + "padding \(padding)"
    case .max, .mean:
      "\(operation.rawValue) pooling of an image \(size) with a window \(other), "
        + "stride \(stride)"
    case .mask: "a mask \(other) over an image \(size)"
    }
  }

  /// The table of which the image is a row.
  public var tableName: String? { picture?.table }

  public func makeState(data: DataCatalog) throws(LabError) -> any ExperimentState {
    guard let picture else { return try GridState(self) }
    return try GridState(self, try GridPictures(picture, data))
  }
}
