/// Picture layers by their definitions, in `Double`; pictures are batch × height × width × channels.
enum PictureReference {
  /// The windows along one axis by Keras' rules: where each begins (before the picture with zeros
  /// around it) and ends.
  static func windows(_ size: Int, _ window: Int, _ stride: Int, same: Bool) -> [Range<Int>] {
    guard same else {
      return Swift.stride(from: 0, through: size - window, by: stride).map { $0..<$0 + window }
    }
    let count = Int((Double(size) / Double(stride)).rounded(.up))
    let zeros = max(0, (count - 1) * stride + window - size)
    return (0..<count).map { $0 * stride - zeros / 2..<$0 * stride - zeros / 2 + window }
  }

  /// A convolution; `weights` has a kernel (height × width × channels / groups × filters), and a bias
  /// or none.
  static func convolution(
    _ x: DoubleTensor, _ weights: [String: DoubleTensor], stride: (Int, Int), same: Bool,
    groups: Int = 1
  ) -> DoubleTensor {
    let kernel = weights["kernel"]!
    let (height, width, channels, filters) = (
      kernel.shape[0], kernel.shape[1], kernel.shape[2], kernel.shape[3]
    )
    let rows = windows(x.shape[1], height, stride.0, same: same)
    let columns = windows(x.shape[2], width, stride.1, same: same)
    var y = DoubleTensor([x.shape[0], rows.count, columns.count, filters])
    for picture in 0..<x.shape[0] {
      for (row, vertical) in rows.enumerated() {
        for (column, horizontal) in columns.enumerated() {
          for filter in 0..<filters {
            let first = filter / (filters / groups) * channels
            var sum = weights["bias"]?[filter] ?? 0
            for (dy, py) in vertical.enumerated() where py >= 0 && py < x.shape[1] {
              for (dx, px) in horizontal.enumerated() where px >= 0 && px < x.shape[2] {
                for channel in 0..<channels {
                  sum += x[picture, py, px, first + channel] * kernel[dy, dx, channel, filter]
                }
              }
            }
            y[picture, row, column, filter] = sum
          }
        }
      }
    }
    return y
  }

  /// What a body makes of the numbers of every window that lie inside the picture, row by row.
  static func pooling(
    _ x: DoubleTensor, _ size: (Int, Int), stride: (Int, Int), same: Bool,
    _ body: ([Double]) -> Double
  ) -> DoubleTensor {
    let rows = windows(x.shape[1], size.0, stride.0, same: same)
    let columns = windows(x.shape[2], size.1, stride.1, same: same)
    var y = DoubleTensor([x.shape[0], rows.count, columns.count, x.shape[3]])
    for picture in 0..<x.shape[0] {
      for (row, vertical) in rows.enumerated() {
        for (column, horizontal) in columns.enumerated() {
          for channel in 0..<x.shape[3] {
            var numbers: [Double] = []
            for py in vertical where py >= 0 && py < x.shape[1] {
              for px in horizontal where px >= 0 && px < x.shape[2] {
                numbers.append(x[picture, py, px, channel])
              }
            }
            y[picture, row, column, channel] = body(numbers)
          }
        }
      }
    }
    return y
  }
}
