import GradusTesting
import Testing

@testable import Tensors

@Suite struct WinogradKernelTests {
  /// `G` by its definition: row p has 1, p and p², divided by the product of p's distances from the
  /// other points; the last row is the point at infinity (Lavin and Gray, 2016).
  private static let matrix: [[Double]] = {
    let points = [0, 0.5.squareRoot(), -0.5.squareRoot(), 2.0.squareRoot(), -2.0.squareRoot()]
    let rows = points.map { point in
      let distances = points.filter { $0 != point }.map { point - $0 }.reduce(1, *)
      return [1 / distances, point / distances, point * point / distances]
    }
    return rows + [[0, 0, 1]]
  }()

  @Test(arguments: KernelLevel.allCases)
  func everyChannelAndFilterIsTransformed(_ level: KernelLevel) {
    let plain = PlainConvolution((6, 6, 5), kernel: (3, 3, 7))
    let tiles = WinogradTiles(plain.shape)
    let w = GuardedBuffer(plain.kernel)
    let u = GuardedBuffer(count: tiles.kernelCount, filledWith: 0)
    let turned = GuardedBuffer(count: tiles.kernelCount, filledWith: 0)
    KernelLevelGate.use(level) {
      WinogradKernel(plain.shape, w.buffer, into: u.buffer).run(piece: 0)
      TurnedWinogradKernel(plain.shape, u.buffer, into: turned.buffer).run(piece: 0)
    }
    #expect(u.isIntact && turned.isIntact)
    for row in 0..<6 {
      for column in 0..<6 {
        let start = (row * 6 + column) * tiles.kernelApart
        for pair in 0..<35 {
          var sum = 0.0
          for y in 0..<3 {
            for x in 0..<3 {
              sum +=
                Self.matrix[row][y] * Double(plain.kernel[(y * 3 + x) * 35 + pair])
                * Self.matrix[column][x]
            }
          }
          let found = u.buffer[start + pair]
          #expect(abs(Double(found) - sum) < 2e-6)
          #expect(turned.buffer[start + pair % 7 * 5 + pair / 7] == found)
        }
      }
    }
  }
}
