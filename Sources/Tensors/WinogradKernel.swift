private import CKernels

/// `G·w·Gᵀ` of every channel and filter, as 36 matrices of channels × filters.
public struct WinogradKernel: Kernel {
  private let tiles: WinogradTiles
  private let kernel: Buffer
  private let transformed: Buffer

  /// - Precondition: the buffers have the kernel's and the transformed kernel's sizes.
  public init(_ shape: ConvolutionShape, _ kernel: Buffer, into transformed: Buffer) {
    tiles = WinogradTiles(shape)
    precondition(
      kernel.count == shape.kernelCount && transformed.count == tiles.kernelCount,
      "buffers of the kernel's sizes")
    self.kernel = kernel
    self.transformed = transformed
  }

  public func run(piece: Int) {
    var geometry = tiles.geometry
    unsafe kernel_winograd_kernel(&geometry, kernel.base, transformed.base)
  }
}

/// A transformed kernel with its 36 matrices as filters × channels.
public struct TurnedWinogradKernel: Kernel {
  private let tiles: WinogradTiles
  private let transformed: Buffer
  private let turned: Buffer

  /// - Precondition: both buffers have the transformed kernel's size.
  public init(_ shape: ConvolutionShape, _ transformed: Buffer, into turned: Buffer) {
    tiles = WinogradTiles(shape)
    precondition(
      transformed.count == tiles.kernelCount && turned.count == tiles.kernelCount,
      "buffers of the kernel's sizes")
    self.transformed = transformed
    self.turned = turned
  }

  public func run(piece: Int) {
    let (channels, filters) = (tiles.shape.channels, tiles.shape.filters)
    for place in 0..<36 {
      let start = place * tiles.kernelApart
      unsafe kernel_turn_block(
        transformed.base + start, filters, turned.base + start, channels, filters)
    }
  }
}
