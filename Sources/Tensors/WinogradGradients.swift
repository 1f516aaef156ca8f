private import CKernels

/// The gradients of a convolution's kernel, bias and pictures by the adjoint of Winograd's steps.
///
/// The windows are transformed anew rather than kept from the forward pass: for 128 pictures of
/// 26 × 26 × 32 and 64 filters, all three passes take 23.7 ms so, and 26.7 ms with the 21 MB kept.
public struct WinogradGradients: Kernel {
  private let tiles: WinogradTiles
  private let x: Buffer
  private let dy: Buffer
  private let turned: Buffer?
  private let dx: Buffer?
  private let accumulates: Bool
  private let kernelParts: Buffer?
  private let biasParts: Buffer
  private let scratch: Buffer

  /// How many pieces it has.
  public var pieces: Int { tiles.panels.count }

  /// - Parameters:
  ///   - turned: what `TurnedWinogradKernel` has made of the transformed kernel; needed where `dx`
  ///     is.
  ///   - dx: where the gradient by the pictures goes, if it is wanted.
  ///   - accumulates: whether it is added there.
  ///   - forKernel: whether the gradient by the kernel is wanted.
  ///   - memory: gives memory by name and size; under the same names as for `WinogradConvolution` it
  ///     may be the same.
  public init(
    _ shape: ConvolutionShape, _ x: Buffer, gradient dy: Buffer, turned: Buffer?,
    into dx: Buffer?, accumulates: Bool, forKernel: Bool, memory: (String, Int) -> Buffer
  ) {
    precondition(WinogradConvolution.canCompute(shape), "a 3×3 kernel, stride 1, no groups")
    tiles = WinogradTiles(shape)
    precondition(
      x.count == shape.batch * shape.pictureCount && dy.count == shape.batch * shape.resultCount
        && (dx == nil || dx?.count == x.count && turned?.count == tiles.kernelCount),
      "buffers of the shape's sizes")
    self.x = x
    self.dy = dy
    self.turned = turned
    self.dx = dx
    self.accumulates = accumulates
    kernelParts =
      forKernel ? memory("kernel parts", tiles.panels.count * tiles.kernelCount) : nil
    biasParts = memory("bias parts", tiles.panels.count * shape.filters)
    scratch = memory("tiles", tiles.panels.count * tiles.scratchCount)
  }

  public func run(piece: Int) {
    var geometry = tiles.geometry
    let panel = tiles.panels[piece]
    let memory = scratch.part(from: piece * tiles.scratchCount, count: tiles.scratchCount)
    let du = kernelParts?.part(from: piece * tiles.kernelCount, count: tiles.kernelCount)
    unsafe kernel_winograd_backward(
      &geometry, x.base, dy.base, turned?.base, dx?.base, accumulates, du?.base,
      biasSums.part(piece).base, memory.base, panel.lowerBound, panel.count)
  }

  /// The sums that every piece leaves for the bias.
  public var biasSums: PieceSums { PieceSums(buffer: biasParts, size: tiles.shape.filters) }

  /// What makes the gradient by the kernel from the sums that every piece leaves; nil where that is
  /// not wanted.
  public func kernelTotal(into target: Buffer, accumulates: Bool) -> WinogradKernelTotal? {
    kernelParts.map {
      WinogradKernelTotal(tiles: tiles, parts: $0, target: target, accumulates: accumulates)
    }
  }
}

/// `Gᵀ·u·G` of the sums that all pieces have left.
public struct WinogradKernelTotal: Kernel {
  let tiles: WinogradTiles
  let parts: Buffer
  let target: Buffer
  let accumulates: Bool

  public func run(piece: Int) {
    precondition(target.count == tiles.shape.kernelCount, "one number for every weight")
    var geometry = tiles.geometry
    unsafe kernel_winograd_kernel_gradient(
      &geometry, parts.base, tiles.panels.count, target.base, accumulates)
  }
}
