/// A small picture: an example, a filter, a feature map.
public struct PictureTile: Hashable, Sendable {
  public let name: String
  public let width: Int
  public let height: Int
  /// The numbers, row by row from the top.
  public let values: [Double]

  /// The rows, for a map.
  public var rows: [[Double]] {
    (0..<height).map { Array(values[$0 * width..<($0 + 1) * width]) }
  }

  /// A picture of numbers; those that are too few are 0, those too many left out.
  public init(_ name: String, width: Int, height: Int, values: [Double]) {
    (self.name, self.width, self.height) = (name, max(0, width), max(0, height))
    let count = self.width * self.height
    self.values =
      values.count == count
      ? values
      : values.prefix(count) + Array(repeating: 0, count: max(0, count - values.count))
  }

  /// A channel of numbers that stand height × width × channels.
  init(
    _ name: String, width: Int, height: Int, channels: Int, channel: Int,
    numbers: ArraySlice<Float>
  ) {
    self.init(
      name, width: width, height: height,
      values: (0..<width * height).map {
        Double(numbers[numbers.startIndex + $0 * channels + channel])
      })
  }
}

/// Tiles that belong together, such as the filters of a layer.
public struct TileGroup: Hashable, Sendable {
  public let title: String
  public let tiles: [PictureTile]

  public init(_ title: String, tiles: [PictureTile]) {
    (self.title, self.tiles) = (title, tiles)
  }
}
