/// Windows that slide along one axis of a picture.
///
/// Places and counts as Keras has them: without padding every window lies inside; with padding there
/// are `size / stride` of them, rounded up, and zeros are put before and after, one more after than
/// before where their number is odd.
public struct WindowAxis: Hashable, Sendable {
  /// How many numbers the picture has along the axis.
  public let size: Int
  /// How many numbers a window spans.
  public let window: Int
  /// The distance between two windows.
  public let stride: Int
  /// How many windows there are; 0 where not one fits.
  public let count: Int
  /// How many zeros stand before the picture.
  public let before: Int

  /// - Precondition: all three are positive.
  public init(size: Int, window: Int, stride: Int, isPadded: Bool) {
    precondition(size > 0 && window > 0 && stride > 0, "sizes are positive")
    self.size = size
    self.window = window
    self.stride = stride
    if isPadded {
      count = (size - 1) / stride + 1
      before = max(0, (count - 1) * stride - size + window) / 2
    } else {
      count = window > size ? 0 : (size - window) / stride + 1
      before = 0
    }
  }

  /// From the first number of the first window to the last of the last.
  public var span: Int { (count - 1) * stride + window }

  /// Whether a window reaches over an end of the picture.
  public var reachesOut: Bool { before > 0 || span > size }
}
