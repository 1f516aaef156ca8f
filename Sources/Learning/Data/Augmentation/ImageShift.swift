public import Tensors

/// Moves an image by whole pixels, each way as likely.
public struct ImageShift: ImageTransform {
  public static let name = "shift"
  /// The most pixels up or down.
  public let rows: Int
  /// The most pixels to the left or the right.
  public let columns: Int
  /// What stands where nothing is moved to.
  public let fill: Float

  /// A shift by at most so many pixels.
  ///
  /// - Throws: `DataSettingError` where a number of pixels is not from 0 to 1000.
  public init(rows: Int, columns: Int, fill: Float = 0) throws(DataSettingError) {
    try DataSettingError.check(Double(rows), "rows", in: 0...1000)
    try DataSettingError.check(Double(columns), "columns", in: 0...1000)
    self.rows = rows
    self.columns = columns
    self.fill = fill
  }

  /// The image moved by a random number of pixels either way.
  public func apply(to image: Tensor, random: inout RandomStream) -> Tensor {
    let down = random.integer(below: 2 * rows + 1) - rows
    let right = random.integer(below: 2 * columns + 1) - columns
    return Self.shifted(image, down: down, right: right, fill: fill)
  }

  /// The image moved by so many pixels; negative numbers move it up or to the left.
  ///
  /// - Precondition: the image is height × width × channels.
  public static func shifted(_ image: Tensor, down: Int, right: Int, fill: Float = 0) -> Tensor {
    let size = ImageSize(image)
    return size.image { row, column, channel in
      let offset = size.offset(row: row - down, column: column - right, channel: channel)
      return offset.map { image.values[$0] } ?? fill
    }
  }
}
