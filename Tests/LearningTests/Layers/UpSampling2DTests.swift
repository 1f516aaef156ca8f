import Foundation
import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct UpSampling2DTests {
  /// Half-pixel centres, by the definition: the number at a place is the weighted sum of all pixels,
  /// with the weight of each axis max(0, 1 − distance), and the outermost pixels going on.
  private static func reference(
    _ x: DoubleTensor, _ factor: WindowSize, _ interpolation: UpSampling2D.Interpolation
  ) -> DoubleTensor {
    let (height, width) = (x.shape[1], x.shape[2])
    func weight(_ result: Int, _ pixel: Int, _ factor: Int, _ size: Int) -> Double {
      if interpolation == .nearest { return result / factor == pixel ? 1 : 0 }
      let center = (Double(result) + 0.5) / Double(factor) - 0.5
      return max(0, 1 - abs(min(max(center, 0), Double(size - 1)) - Double(pixel)))
    }
    var y = DoubleTensor([
      x.shape[0], height * factor.height, width * factor.width, x.shape[3],
    ])
    for picture in 0..<x.shape[0] {
      for row in 0..<y.shape[1] {
        for column in 0..<y.shape[2] {
          for py in 0..<height {
            let vertical = weight(row, py, factor.height, height)
            guard vertical > 0 else { continue }
            for px in 0..<width {
              let share = vertical * weight(column, px, factor.width, width)
              for channel in 0..<x.shape[3] {
                y[picture, row, column, channel] += share * x[picture, py, px, channel]
              }
            }
          }
        }
      }
    }
    return y
  }

  private func check(
    _ layer: UpSampling2D, on picture: Shape, batch: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try LayerCheck(layer: layer, inputs: [picture], batch: batch) { inputs, _ in
      Self.reference(inputs[0], layer.factor, layer.interpolation)
    }.run(sourceLocation: sourceLocation)
  }

  @Test(arguments: UpSampling2D.Interpolation.allCases, [1, 3, 17])
  func everySizeIsTheDefinition(
    _ interpolation: UpSampling2D.Interpolation, _ channels: Int
  ) throws {
    for factor in [1, 2, 3, WindowSize(1, 4), WindowSize(5, 2)] as [WindowSize] {
      let layer = UpSampling2D(factor, interpolation: interpolation)
      for picture in [[1, 1], [3, 4], [1, 5]] {
        try check(layer, on: Shape(picture + [channels]), batch: 2)
      }
    }
  }

  @Test(arguments: KernelLevel.allCases)
  func everyProcessorComputesTheSame(_ level: KernelLevel) throws {
    try KernelLevelGate.use(level) {
      for interpolation in UpSampling2D.Interpolation.allCases {
        let layer = UpSampling2D((2, 3), interpolation: interpolation)
        for channels in [3, 16, 21] { try check(layer, on: [3, 2, channels], batch: 2) }
      }
    }
  }

  /// `tf.image.resize([[0, 1, 4]], bilinear)` to twice the width: 0, ¼, ¾, 1¾, 3¼, 4.
  @Test func linesLieBetweenCentres() throws {
    let run = try LayerRun(
      UpSampling2D((1, 2), interpolation: .bilinear), input: [1, 3, 1], batch: 1)
    run.x.copy([0, 1, 4])
    run.run()
    #expect(run.y.values == [0, 0.25, 0.75, 1.75, 3.25, 4])
  }

  @Test func twoThreadsComputeTheSameBits() throws {
    let workers = try #require(Workers())
    for interpolation in UpSampling2D.Interpolation.allCases {
      let layer = UpSampling2D(3, interpolation: interpolation)
      let one = try LayerRun(layer, input: [11, 12, 21], batch: 6)
      let two = try LayerRun(layer, input: [11, 12, 21], batch: 6)
      one.draw()
      two.draw()
      one.run()
      two.run(on: workers)
      #expect(one.everything == two.everything)
    }
  }

  @Test(arguments: [(0, "1 or more"), (-3, "1 or more"), (5_000, "1024 or less")])
  func aFactorOutOfRangeIsASentence(_ factor: Int, _ bound: String) {
    #expect {
      _ = try Model(input: [2, 2, 1], [UpSampling2D((2, factor))])
    } throws: {
      "\($0)".hasPrefix("UpSampling2D 1 expects factor of \(bound) and gets \(factor).")
        || "\($0)".hasPrefix("UpSampling2D 1 expects a factor of \(bound) and gets \(factor).")
    }
  }

  @Test func aFileBringsTheLayerBack() throws {
    let layer = UpSampling2D((3, 1), interpolation: .bilinear)
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(UpSampling2D.self, from: data) == layer)
  }
}
