/// The gradients of a convolution's kernel and bias, window by window.
///
/// Every piece sums over its own pictures, and the sums of all pieces are added in their order.
public struct DirectKernelGradient: Kernel {
  private let shape: ConvolutionShape
  private let x: Buffer
  private let dy: Buffer
  private let panels: PicturePanels
  private let tables: ConvolutionTables
  private let frames: Buffer?
  /// The sums of each piece: the kernel's, then the bias'.
  private let sums: Buffer

  /// How many pieces it has.
  public var pieces: Int { panels.count }

  /// - Parameter memory: gives memory by name and size, zeros at first; under the same names as for
  ///   `DirectConvolution` it may be the same.
  public init(
    _ shape: ConvolutionShape, _ x: Buffer, gradient dy: Buffer, memory: (String, Int) -> Buffer
  ) {
    precondition(
      x.count == shape.batch * shape.pictureCount && dy.count == shape.batch * shape.resultCount,
      "buffers of the shape's sizes")
    self.shape = shape
    self.x = x
    self.dy = dy
    panels = PicturePanels(pictures: shape.batch, work: shape.work)
    tables = ConvolutionTables(shape, panel: panels.size, memory: memory)
    let frameCount = tables.frame.memoryCount(tables.group)
    frames = frameCount > 0 ? memory("frames", panels.count * frameCount) : nil
    sums = memory("sums", panels.count * (shape.kernelCount + shape.filters))
  }

  public func run(piece: Int) {
    let panel = panels[piece]
    let frames = tables.frames(frames, of: piece)
    let kernel = kernelSums.part(piece)
    for first in stride(from: panel.lowerBound, to: panel.upperBound, by: tables.group) {
      let count = min(tables.group, panel.upperBound - first)
      let slopes = dy.part(from: first * shape.resultCount, count: count * shape.resultCount)
      let adds = first > panel.lowerBound
      Kernels.columnSums(slopes, into: biasSums.part(piece), accumulates: adds)
      let pictures = tables.frame.framed(x, first: first, count: count, in: frames)
      for pass in 0..<shape.passes {
        WindowProduct(
          pictures: pictures.from(pass * shape.passChannels), rows: tables.taps,
          steps: tables.windows, windows: tables.taps.count, depth: count * shape.pixels,
          kernel: slopes.from(pass * shape.passFilters), kernelStride: shape.filters,
          result: kernel.from(pass * shape.passFilters), results: nil,
          resultStride: shape.filters, columns: shape.passFilters, accumulates: adds,
          isByChannel: shape.isDepthwise
        ).run()
      }
    }
  }

  /// The sums that every piece leaves for the kernel.
  public var kernelSums: PieceSums {
    PieceSums(
      buffer: sums.part(from: 0, count: pieces * shape.kernelCount), size: shape.kernelCount)
  }
  /// The sums that every piece leaves for the bias.
  public var biasSums: PieceSums {
    PieceSums(buffer: sums.from(pieces * shape.kernelCount), size: shape.filters)
  }
}
