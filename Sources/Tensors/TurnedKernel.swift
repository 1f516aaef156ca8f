private import CKernels

/// A convolution's kernel as the gradient of its pictures needs it: groups, then phases of the
/// stride, then taps, then filters × channels.
public struct TurnedKernel: Kernel {
  private let shape: ConvolutionShape
  private let kernel: Buffer
  private let turned: Buffer
  private let verticalPhases: [Int]
  private let horizontalPhases: [Int]

  /// - Precondition: both buffers hold a kernel of this shape.
  public init(_ shape: ConvolutionShape, _ kernel: Buffer, into turned: Buffer) {
    precondition(
      kernel.count == shape.kernelCount && turned.count == shape.kernelCount,
      "buffers of the kernel's size")
    self.shape = shape
    self.kernel = kernel
    self.turned = turned
    verticalPhases = shape.rows.phases
    horizontalPhases = shape.columns.phases
  }

  public func run(piece: Int) {
    let (vertical, horizontal) = (shape.rows, shape.columns)
    let channels = shape.isDepthwise ? 1 : shape.passChannels
    let size = channels * shape.passFilters
    for pass in 0..<shape.passes {
      var place = pass * (shape.kernelCount / shape.passes)
      for y in verticalPhases {
        for x in horizontalPhases {
          for row in stride(from: y, to: vertical.window, by: vertical.stride) {
            for column in stride(from: x, to: horizontal.window, by: horizontal.stride) {
              let tap = row * horizontal.window + column
              let start = tap * channels * shape.filters + pass * shape.passFilters
              unsafe kernel_turn_block(
                kernel.from(start).base, shape.filters, turned.part(from: place, count: size).base,
                channels, shape.passFilters)
              place += size
            }
          }
        }
      }
    }
  }
}

/// Phases of a stride: the numbers that the taps `phase`, `phase + stride`, … reach.
extension WindowAxis {
  /// The phases that have numbers.
  var phases: [Int] { Set((0..<min(size, stride)).map { ($0 + before) % stride }).sorted() }

  /// The numbers of a phase.
  func phase(_ phase: Int) -> [Int] {
    (0..<size).filter { ($0 + before) % stride == phase }
  }

  /// The taps of a phase.
  func taps(_ phase: Int) -> [Int] { Array(Swift.stride(from: phase, to: window, by: stride)) }

  /// How many results before the one that begins at a number see the number as well.
  var reach: Int { (window - 1) / stride }

  /// How many results the gradients of all numbers are looked for in, before and after included.
  var gradientSpan: Int { (size - 1 + before) / stride + 1 + reach }
}
