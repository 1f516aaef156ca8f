import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct LayerNormalizationTests {
  /// The definition, row by row.
  static func reference(
    _ x: DoubleTensor, _ w: [String: DoubleTensor], epsilon: Double = 1e-3
  ) -> DoubleTensor {
    let columns = x.shape.last!
    var y = x
    for start in stride(from: 0, to: x.values.count, by: columns) {
      let row = x.values[start..<start + columns]
      let mean = row.reduce(0, +) / Double(columns)
      let variance = row.reduce(0) { $0 + pow($1 - mean, 2) } / Double(columns)
      for column in 0..<columns {
        let normal = (x.values[start + column] - mean) / (variance + epsilon).squareRoot()
        y.values[start + column] =
          normal * (w["gamma"]?.values[column] ?? 1) + (w["beta"]?.values[column] ?? 0)
      }
    }
    return y
  }

  @Test(
    arguments: [[1], [2], [3], [17], [100], [5, 8], [4, 3, 33]] as [Shape],
    [1, 4])
  func valuesAndGradientsAreTheReference(_ shape: Shape, _ batch: Int) throws {
    try LayerCheck(
      layer: LayerNormalization(), inputs: [shape], batch: batch,
      // Nearly all of the gradient of two numbers cancels out, so that fewer digits are left.
      tolerance: shape.last == 2 ? 1e-3 : 3e-5, samples: 20
    ) { Self.reference($0[0], $1) }.run()
  }

  @Test(arguments: [false, true], [false, true])
  func scaleAndCenterMayBeLeftOut(_ scale: Bool, _ center: Bool) throws {
    let layer = LayerNormalization(epsilon: 0.1, center: center, scale: scale)
    #expect(
      layer.weights(for: [[3]]).map(\.name)
        == (scale ? ["gamma"] : []) + (center ? ["beta"] : []))
    for mode in [Mode.training, .inference] {
      try LayerCheck(layer: layer, inputs: [[9]], batch: 5, mode: mode, tolerance: 3e-5) {
        Self.reference($0[0], $1, epsilon: 0.1)
      }.run()
    }
  }

  @Test func aLargeMeanCostsNoDigitsOfTheVariance() throws {
    let run = try LayerRun(LayerNormalization(epsilon: 1e-6), input: [64], batch: 1)
    for index in 0..<64 { run.x[index] = 65_536 + Float(index % 2) }
    run.run()
    #expect((0..<64).allSatisfy { abs(run.y[$0] - Float($0 % 2 == 0 ? -1 : 1)) < 1e-5 })
  }

  @Test func anEpsilonOfZeroIsAnError() {
    #expect {
      _ = try Model(input: [2], [LayerNormalization(epsilon: 0)])
    } throws: {
      "\($0)".hasPrefix("LayerNormalization 1 expects an epsilon above 0 and gets 0.0.")
    }
  }
}
