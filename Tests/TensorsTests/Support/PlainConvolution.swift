import Tensors
import Testing

/// A convolution and its gradients by the definition, in `Double`, with numbers drawn from a seed.
struct PlainConvolution: CustomTestStringConvertible {
  let shape: ConvolutionShape
  let isPadded: Bool
  let x: [Float]
  let kernel: [Float]
  let bias: [Float]
  /// The gradient by the results.
  let dy: [Float]
  /// What is to come out: results without the bias, gradients by pictures, kernel and bias.
  private(set) var plainResults: [Double] = []
  private(set) var gradients: (x: [Double], kernel: [Double], bias: [Double]) = ([], [], [])

  /// - Parameters:
  ///   - picture: height, width, channels.
  ///   - kernel: height, width, filters.
  init(
    _ picture: (Int, Int, Int), kernel: (Int, Int, Int), stride: (Int, Int) = (1, 1),
    padded: Bool = false, groups: Int = 1, batch: Int = 1, seed: UInt64 = 1
  ) {
    shape = ConvolutionShape(
      batch: batch,
      rows: WindowAxis(size: picture.0, window: kernel.0, stride: stride.0, isPadded: padded),
      columns: WindowAxis(size: picture.1, window: kernel.1, stride: stride.1, isPadded: padded),
      channels: picture.2, filters: kernel.2, groups: groups)
    isPadded = padded
    var stream = RandomStream(seed: seed, name: "convolution")
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in stream.normal() } }
    x = numbers(batch * shape.pictureCount)
    self.kernel = numbers(shape.kernelCount)
    bias = numbers(shape.filters)
    dy = numbers(batch * shape.resultCount)
    compute()
  }

  var testDescription: String {
    let (rows, columns) = (shape.rows, shape.columns)
    return "\(shape.batch) of \(rows.size)×\(columns.size)×\(shape.channels) by "
      + "\(rows.window)×\(columns.window)×\(shape.filters), stride \(rows.stride) and "
      + "\(columns.stride), \(shape.groups) groups\(isPadded ? ", padded" : "")"
  }

  /// Calls a body with the places of picture, kernel and result that belong together.
  private func eachProduct(_ body: (_ x: Int, _ kernel: Int, _ y: Int) -> Void) {
    let (rows, columns) = (shape.rows, shape.columns)
    let (channels, filters) = (shape.channels / shape.groups, shape.filters / shape.groups)
    for picture in 0..<shape.batch {
      for row in 0..<rows.count {
        for column in 0..<columns.count {
          for tapRow in 0..<rows.window {
            for tapColumn in 0..<columns.window {
              let y = row * rows.stride + tapRow - rows.before
              let x = column * columns.stride + tapColumn - columns.before
              guard 0..<rows.size ~= y, 0..<columns.size ~= x else { continue }
              let pixel = (picture * rows.size + y) * columns.size + x
              let result = (picture * rows.count + row) * columns.count + column
              let tap = tapRow * columns.window + tapColumn
              for filter in 0..<shape.filters {
                for channel in 0..<channels {
                  body(
                    pixel * shape.channels + filter / filters * channels + channel,
                    (tap * channels + channel) * shape.filters + filter,
                    result * shape.filters + filter)
                }
              }
            }
          }
        }
      }
    }
  }

  /// The results; with the bias or without.
  func results(withBias: Bool = true) -> [Double] {
    guard withBias else { return plainResults }
    return plainResults.enumerated().map { $1 + Double(bias[$0 % shape.filters]) }
  }

  private mutating func compute() {
    var y = Array(repeating: 0.0, count: dy.count)
    var dx = Array(repeating: 0.0, count: x.count)
    var dw = Array(repeating: 0.0, count: kernel.count)
    var db = Array(repeating: 0.0, count: shape.filters)
    eachProduct { x, kernel, result in
      y[result] += Double(self.x[x]) * Double(self.kernel[kernel])
      dx[x] += Double(self.kernel[kernel]) * Double(dy[result])
      dw[kernel] += Double(self.x[x]) * Double(dy[result])
    }
    for (index, slope) in dy.enumerated() { db[index % shape.filters] += Double(slope) }
    plainResults = y
    gradients = (dx, dw, db)
  }

  /// Expects numbers to be others within a share of the largest, and nothing around them touched.
  func expect(
    _ found: GuardedBuffer, _ expected: [Double], _ what: String, _ tolerance: Double = 3e-6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      found.isIntact, "\(what) of \(testDescription) went outside", sourceLocation: sourceLocation)
    let scale = max(expected.map(abs).max() ?? 0, 1e-3)
    for (index, (a, b)) in zip(found.values, expected).enumerated()
    where !(abs(Double(a) - b) <= tolerance * scale) {
      Issue.record(
        "\(what) \(index) of \(testDescription): \(a) instead of \(b) (largest \(scale))",
        sourceLocation: sourceLocation)
      return
    }
  }
}

/// Memory by name, as an emitter has it.
final class NamedMemory {
  private let arena = Arena()
  private var buffers: [String: Buffer] = [:]

  func callAsFunction(_ name: String, _ count: Int) -> Buffer {
    if let buffer = buffers[name] { return buffer }
    let buffer = arena.buffer(count)
    buffers[name] = buffer
    return buffer
  }
}

extension Kernel {
  /// Runs all pieces in an order that nothing may depend on.
  func runAll(_ pieces: Int = 1) {
    for piece in (0..<pieces).reversed() { run(piece: piece) }
  }
}
