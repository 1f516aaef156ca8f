import GradusTesting
import Testing

@testable import Tensors

@Suite struct WindowProductTests {
  /// All heights of blocks, and all widths of vectors.
  @Test(arguments: KernelLevel.allCases)
  func everySizeIsTheNaiveSum(_ level: KernelLevel) {
    var stream = RandomStream(seed: 3)
    let arena = Arena()
    for windows in [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 17, 24] {
      for columns in [1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32, 33, 47, 48, 70] {
        for isByChannel in [false, true] {
          check(windows, columns, isByChannel, level, arena, &stream)
        }
      }
    }
  }

  private func check(
    _ windows: Int, _ columns: Int, _ isByChannel: Bool, _ level: KernelLevel, _ arena: Arena,
    _ stream: inout RandomStream
  ) {
    let depth = 1 + stream.integer(below: 9)
    let pictures = GuardedBuffer((0..<200 + columns).map { _ in stream.normal() })
    let kernel = GuardedBuffer((0..<depth * columns).map { _ in stream.normal() })
    let bias = GuardedBuffer((0..<columns).map { _ in stream.normal() })
    let rows = (0..<windows).map { _ in 50 + stream.integer(below: 100) }
    let steps = (0..<depth).map { _ in stream.integer(below: 100) - 50 }
    let results = Array((0..<windows).reversed()).map { $0 * columns }
    var expected = Array(repeating: 0.0, count: windows * columns)
    for row in 0..<windows {
      for column in 0..<columns {
        for k in 0..<depth {
          let place = rows[row] + steps[k] + (isByChannel ? column : 0)
          expected[row * columns + column] +=
            Double(pictures.buffer[place]) * Double(kernel.buffer[k * columns + column])
        }
      }
    }
    let result = GuardedBuffer(count: windows * columns)
    var product = WindowProduct(
      pictures: pictures.buffer, rows: Offsets(rows, in: arena.buffer(windows)),
      steps: Offsets(steps, in: arena.buffer(depth)), windows: windows, depth: depth,
      kernel: kernel.buffer, kernelStride: columns, result: result.buffer, results: nil,
      resultStride: columns, columns: columns, bias: bias.buffer, isByChannel: isByChannel)
    func expect(_ what: String, _ value: (Int) -> Double) {
      #expect(result.isIntact, "\(what) of \(windows)×\(columns) went outside")
      for place in 0..<windows * columns
      where abs(Double(result.buffer[place]) - value(place)) > 1e-5 {
        Issue.record("\(what) of \(windows)×\(columns) by \(level) at \(place)")
        return
      }
    }
    KernelLevelGate.use(level) {
      product.run()
      expect("bias") { expected[$0] + Double(bias.buffer[$0 % columns]) }
      product.bias = nil
      product.results = Offsets(results, in: arena.buffer(windows))
      product.run()
      let turned = { (windows - 1 - $0 / columns) * columns + $0 % columns }
      expect("places") { expected[turned($0)] }
      product.accumulates = true
      product.run()
      expect("sum") { 2 * expected[turned($0)] }
      product.depth = 0
      product.accumulates = false
      product.run()
      expect("nothing") { _ in 0 }
    }
  }
}
