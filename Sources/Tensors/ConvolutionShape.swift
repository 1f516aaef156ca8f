/// The sizes of a convolution of pictures (batch × height × width × channels) with a kernel (kernel
/// height × kernel width × channels / groups × filters).
public struct ConvolutionShape: Hashable, Sendable {
  public let batch: Int
  /// Windows from top to bottom.
  public let rows: WindowAxis
  /// Windows from left to right.
  public let columns: WindowAxis
  public let channels: Int
  public let filters: Int
  /// Filter groups see channel groups: the first the first, and so on.
  public let groups: Int

  /// - Precondition: there is a window, and the groups divide channels and filters.
  public init(
    batch: Int, rows: WindowAxis, columns: WindowAxis, channels: Int, filters: Int,
    groups: Int = 1
  ) {
    precondition(batch > 0 && rows.count > 0 && columns.count > 0, "there is a window")
    precondition(
      channels > 0 && filters > 0 && groups > 0 && channels.isMultiple(of: groups)
        && filters.isMultiple(of: groups), "groups divide channels and filters")
    self.batch = batch
    self.rows = rows
    self.columns = columns
    self.channels = channels
    self.filters = filters
    self.groups = groups
  }

  /// Numbers of a picture.
  public var pictureCount: Int { rows.size * columns.size * channels }
  /// Numbers of its result.
  public var resultCount: Int { pixels * filters }
  /// Windows of a picture.
  public var pixels: Int { rows.count * columns.count }
  /// Places of a window.
  public var taps: Int { rows.window * columns.window }
  /// Weights of the kernel, without the bias.
  public var kernelCount: Int { taps * channels / groups * filters }
  /// Multiplications in all, by the definition.
  public var work: Int { batch * pixels * taps * (channels / groups) * filters }

  /// Whether every channel has its own filter and no other sees it.
  public var isDepthwise: Bool { groups > 1 && groups == channels && groups == filters }
}

/// The ways in which a convolution can be computed.
public enum ConvolutionMethod: Hashable, Sendable {
  /// As one product of matrices: the windows do not overlap, and stand in memory as they are.
  case product
  /// By Winograd's tiles.
  case winograd
  /// Window by window.
  case direct
}

extension ConvolutionShape {
  /// The fastest way for these sizes; it follows from them alone.
  public var method: ConvolutionMethod {
    let seesPixels = taps == 1 && rows.stride == 1 && columns.stride == 1
    let seesAll = rows.window == rows.size && columns.window == columns.size && pixels == 1
    if groups == 1, seesPixels || seesAll { return .product }
    return WinogradConvolution.isFaster(self) ? .winograd : .direct
  }
}
