/// `Y = X ∗ W + b`, window by window; any sizes, strides and groups.
///
/// On one core of a Zen 4, whose peak is 117 GFLOP/s, 16 filters or more run at 101 to 117 and 8 at 88;
/// a single channel with 8 filters, at 51, is held up by writing its results.
public struct DirectConvolution: Kernel {
  private let shape: ConvolutionShape
  private let x: Buffer
  private let kernel: Buffer
  private let bias: Buffer?
  private let y: Buffer
  private let panels: PicturePanels
  private let tables: ConvolutionTables
  private let frames: Buffer?

  /// How many pieces it has.
  public var pieces: Int { panels.count }

  /// - Parameter memory: gives memory by name and size, zeros at first; the tables, and pictures with
  ///   zeros around them.
  public init(
    _ shape: ConvolutionShape, _ x: Buffer, kernel: Buffer, bias: Buffer?, into y: Buffer,
    memory: (String, Int) -> Buffer
  ) {
    precondition(
      x.count == shape.batch * shape.pictureCount && kernel.count == shape.kernelCount
        && y.count == shape.batch * shape.resultCount
        && (bias == nil || bias?.count == shape.filters), "buffers of the shape's sizes")
    self.shape = shape
    self.x = x
    self.kernel = kernel
    self.bias = bias
    self.y = y
    panels = PicturePanels(pictures: shape.batch, work: shape.work)
    tables = ConvolutionTables(shape, panel: panels.size, memory: memory)
    let frameCount = tables.frame.memoryCount(tables.group)
    frames = frameCount > 0 ? memory("frames", panels.count * frameCount) : nil
  }

  public func run(piece: Int) {
    let panel = panels[piece]
    let frames = tables.frames(frames, of: piece)
    for first in stride(from: panel.lowerBound, to: panel.upperBound, by: tables.group) {
      let count = min(tables.group, panel.upperBound - first)
      let pictures = tables.frame.framed(x, first: first, count: count, in: frames)
      for pass in 0..<shape.passes {
        WindowProduct(
          pictures: pictures.from(pass * shape.passChannels), rows: tables.windows,
          steps: tables.taps, windows: count * shape.pixels, depth: tables.taps.count,
          kernel: kernel.from(pass * shape.passFilters), kernelStride: shape.filters,
          result: y.from(first * shape.resultCount + pass * shape.passFilters), results: nil,
          resultStride: shape.filters, columns: shape.passFilters,
          bias: bias?.from(pass * shape.passFilters), isByChannel: shape.isDepthwise
        ).run()
      }
    }
  }
}

extension Buffer {
  /// Everything from a place on.
  func from(_ start: Int) -> Buffer { part(from: start, count: count - start) }
}
