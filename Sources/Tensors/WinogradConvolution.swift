private import CKernels

/// `Y = X ∗ W + b` for 3 × 3 kernels with stride 1 by Winograd's algorithm F(4 × 4, 3 × 3), which
/// multiplies 36 times where the definition does 144 times (Lavin and Gray, 2016).
///
/// Results are within 3e-6 of the largest, where going window by window is within 2e-6 (32 to 128
/// channels, against `Double`).
public struct WinogradConvolution: Kernel {
  private let tiles: WinogradTiles
  private let x: Buffer
  private let transformed: Buffer
  private let bias: Buffer?
  private let y: Buffer
  private let scratch: Buffer

  /// How many pieces it has.
  public var pieces: Int { tiles.panels.count }

  /// - Parameters:
  ///   - transformed: what `WinogradKernel` has made of the kernel.
  ///   - memory: gives memory by name and size.
  public init(
    _ shape: ConvolutionShape, _ x: Buffer, transformed: Buffer, bias: Buffer?, into y: Buffer,
    memory: (String, Int) -> Buffer
  ) {
    precondition(Self.canCompute(shape), "a 3×3 kernel, stride 1, no groups")
    precondition(
      x.count == shape.batch * shape.pictureCount && y.count == shape.batch * shape.resultCount
        && (bias == nil || bias?.count == shape.filters), "buffers of the shape's sizes")
    tiles = WinogradTiles(shape)
    precondition(transformed.count == tiles.kernelCount, "a transformed kernel")
    self.x = x
    self.transformed = transformed
    self.bias = bias
    self.y = y
    scratch = memory("tiles", tiles.panels.count * tiles.scratchCount)
  }

  public func run(piece: Int) {
    var geometry = tiles.geometry
    let panel = tiles.panels[piece]
    let memory = scratch.part(from: piece * tiles.scratchCount, count: tiles.scratchCount)
    unsafe kernel_winograd_forward(
      &geometry, x.base, transformed.base, bias?.base, y.base, memory.base, panel.lowerBound,
      panel.count)
  }

  /// Whether the algorithm is for these sizes.
  public static func canCompute(_ shape: ConvolutionShape) -> Bool {
    shape.rows.window == 3 && shape.columns.window == 3 && shape.rows.stride == 1
      && shape.columns.stride == 1 && shape.groups == 1
  }

  /// Whether it is faster than going window by window.
  ///
  /// Per picture the definition multiplies 9 times for a pixel, a channel and a filter, and this 36
  /// times for a tile; transforming a vector of 16 channels of a tile there and back, in all three
  /// passes, costs as much as 5,500 multiplications. Measured for forward and backward on a Zen 4:
  /// 0.8 times as fast for 14 × 14 × 8 with 16 filters, 1.6 times with 16 channels, 2.5 times for 32
  /// by 32, 3 times for 64 by 64. With fewer than 16 tiles the kernel's own transforms cost more
  /// than they bring.
  public static func isFaster(_ shape: ConvolutionShape) -> Bool {
    guard canCompute(shape) else { return false }
    let tiles = (shape.rows.count + 3) / 4 * ((shape.columns.count + 3) / 4)
    let pairs = shape.channels * shape.filters
    let vectors = (shape.channels + 15) / 16 + (shape.filters + 15) / 16
    return shape.batch * tiles >= 16
      && 9 * shape.pixels * pairs > tiles * (36 * pairs + 5_500 * vectors)
  }

  /// How many numbers a transformed kernel has.
  public static func transformedCount(_ shape: ConvolutionShape) -> Int {
    WinogradTiles(shape).kernelCount
  }
}
