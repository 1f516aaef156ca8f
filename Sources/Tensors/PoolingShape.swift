internal import CKernels

/// The sizes of windows of pictures that give one result each, in all channels.
public struct PoolingShape: Hashable, Sendable {
  /// Windows from top to bottom.
  public let rows: WindowAxis
  /// Windows from left to right.
  public let columns: WindowAxis
  public let channels: Int

  /// - Precondition: there is a window.
  public init(rows: WindowAxis, columns: WindowAxis, channels: Int) {
    precondition(rows.count > 0 && columns.count > 0 && channels > 0, "there is a window")
    self.rows = rows
    self.columns = columns
    self.channels = channels
  }

  /// Numbers of a picture.
  public var pictureCount: Int { rows.size * columns.size * channels }
  /// Numbers of its result.
  public var resultCount: Int { rows.count * columns.count * channels }

  var geometry: kernel_pooling {
    kernel_pooling(
      height: rows.size, width: columns.size, channels: channels, result_height: rows.count,
      result_width: columns.count, window_height: rows.window, window_width: columns.window,
      stride_y: rows.stride, stride_x: columns.stride, top: rows.before, left: columns.before)
  }
}
