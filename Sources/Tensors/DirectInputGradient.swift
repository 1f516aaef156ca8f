/// The gradient of a convolution's pictures, window by window.
///
/// It is a convolution again, of the results' gradients with the turned kernel. With a stride, the
/// numbers of a picture fall into phases by which taps reach them; each phase is a convolution of
/// its own, so that nothing is multiplied with zeros in between (Dumoulin and Visin, 2016, section
/// 4.6, would put them there).
public struct DirectInputGradient: Kernel {
  /// The numbers of a picture that the same taps reach.
  private struct Phase {
    /// Where the gradients that a number comes from begin, and where the number stands, for `group`
    /// pictures.
    let rows: Offsets
    let results: Offsets
    let steps: Offsets
    /// How many numbers of this phase a picture has.
    let pixels: Int
    /// Where its taps begin in a pass of the turned kernel.
    let kernelStart: Int
  }

  private let shape: ConvolutionShape
  private let dy: Buffer
  private let turned: Buffer
  private let dx: Buffer
  private let accumulates: Bool
  private let panels: PicturePanels
  private let group: Int
  private let frame: PictureFrame
  private let frames: Buffer?
  private let phases: [Phase]

  /// How many pieces it has.
  public var pieces: Int { panels.count }

  /// - Parameters:
  ///   - turned: what `TurnedKernel` has made of the kernel.
  ///   - memory: gives memory by name and size, zeros at first.
  public init(
    _ shape: ConvolutionShape, gradient dy: Buffer, turned: Buffer, into dx: Buffer,
    accumulates: Bool, memory: (String, Int) -> Buffer
  ) {
    precondition(
      dx.count == shape.batch * shape.pictureCount && turned.count == shape.kernelCount
        && dy.count == shape.batch * shape.resultCount, "buffers of the shape's sizes")
    self.shape = shape
    self.dy = dy
    self.turned = turned
    self.dx = dx
    self.accumulates = accumulates
    panels = PicturePanels(pictures: shape.batch, work: shape.work)
    group = ConvolutionTables.group(shape, panel: panels.size)
    let (vertical, horizontal) = (shape.rows, shape.columns)
    frame = PictureFrame(
      height: vertical.count, width: horizontal.count, channels: shape.filters,
      top: vertical.reach, left: horizontal.reach, frameHeight: vertical.gradientSpan,
      frameWidth: horizontal.gradientSpan)
    let count = frame.memoryCount(group)
    frames = count > 0 ? memory("gradient frames", panels.count * count) : nil
    var phases: [Phase] = []
    var kernelStart = 0
    for y in vertical.phases {
      for x in horizontal.phases {
        let name = "phase \(y) \(x)"
        let places = Self.places(shape, frame, group, vertical.phase(y), horizontal.phase(x))
        let steps = Self.steps(shape, frame, vertical.taps(y), horizontal.taps(x))
        phases.append(
          Phase(
            rows: Offsets(places.sources, in: memory("\(name) rows", places.sources.count)),
            results: Offsets(places.targets, in: memory("\(name) results", places.targets.count)),
            steps: Offsets(steps, in: memory("\(name) steps", steps.count)),
            pixels: places.targets.count / group, kernelStart: kernelStart))
        kernelStart += steps.count * shape.passChannels
      }
    }
    self.phases = phases
  }

  public func run(piece: Int) {
    let panel = panels[piece]
    let count = frame.memoryCount(group)
    let memory = frames?.part(from: piece * count, count: count)
    for first in stride(from: panel.lowerBound, to: panel.upperBound, by: group) {
      let count = min(group, panel.upperBound - first)
      let slopes = frame.framed(dy, first: first, count: count, in: memory)
      let pictures = dx.from(first * shape.pictureCount)
      for pass in 0..<shape.passes {
        let kernel = turned.from(pass * (shape.kernelCount / shape.passes))
        for phase in phases {
          WindowProduct(
            pictures: slopes.from(pass * shape.passFilters), rows: phase.rows, steps: phase.steps,
            windows: count * phase.pixels, depth: phase.steps.count,
            kernel: kernel.from(phase.kernelStart), kernelStride: shape.passChannels,
            result: pictures.from(pass * shape.passChannels), results: phase.results,
            resultStride: 0, columns: shape.passChannels, accumulates: accumulates,
            isByChannel: shape.isDepthwise
          ).run()
        }
      }
    }
  }

  private static func places(
    _ shape: ConvolutionShape, _ frame: PictureFrame, _ group: Int, _ rows: [Int], _ columns: [Int]
  ) -> (sources: [Int], targets: [Int]) {
    var (sources, targets): ([Int], [Int]) = ([], [])
    for picture in 0..<group {
      for row in rows {
        for column in columns {
          let y = (row + shape.rows.before) / shape.rows.stride + frame.top
          let x = (column + shape.columns.before) / shape.columns.stride + frame.left
          sources.append(
            picture * frame.pictureStride + y * frame.rowStride + x * shape.filters)
          targets.append(
            picture * shape.pictureCount + (row * shape.columns.size + column) * shape.channels)
        }
      }
    }
    return (sources, targets)
  }

  private static func steps(
    _ shape: ConvolutionShape, _ frame: PictureFrame, _ rows: [Int], _ columns: [Int]
  ) -> [Int] {
    var steps: [Int] = []
    for row in rows.indices {
      for column in columns.indices {
        for filter in 0..<(shape.isDepthwise ? 1 : shape.passFilters) {
          steps.append(filter - row * frame.rowStride - column * shape.filters)
        }
      }
    }
    return steps
  }
}
