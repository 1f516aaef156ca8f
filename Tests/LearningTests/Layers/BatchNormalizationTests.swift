import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct BatchNormalizationTests {
  /// The definition, channel by channel.
  static func reference(
    _ x: DoubleTensor, _ w: [String: DoubleTensor], usesBatch: Bool, epsilon: Double = 1e-3
  ) -> DoubleTensor {
    let channels = x.shape.last!
    let rows = x.values.count / channels
    var y = x
    for channel in 0..<channels {
      let places = (0..<rows).map { $0 * channels + channel }
      var mean = w["movingMean"]!.values[channel]
      var variance = w["movingVariance"]!.values[channel]
      if usesBatch {
        mean = places.reduce(0) { $0 + x.values[$1] } / Double(rows)
        variance = places.reduce(0) { $0 + pow(x.values[$1] - mean, 2) } / Double(rows)
      }
      for place in places {
        let normal = (x.values[place] - mean) / (variance + epsilon).squareRoot()
        y.values[place] =
          normal * (w["gamma"]?.values[channel] ?? 1) + (w["beta"]?.values[channel] ?? 0)
      }
    }
    return y
  }

  static let shapes: [Shape] = [
    [1], [3], [8], [17], [70], [5, 4], [1, 1], [7, 33], [4, 4, 1], [3, 5, 3], [2, 2, 16],
    [1, 1, 1],
  ]

  @Test(arguments: shapes, [3, 5, 64]) func trainingIsTheReference(_ shape: Shape, _ batch: Int)
    throws
  {
    try LayerCheck(
      layer: BatchNormalization(), inputs: [shape], batch: batch, tolerance: 3e-5, samples: 12
    ) { Self.reference($0[0], $1, usesBatch: true) }.run()
  }

  @Test(arguments: shapes) func twoExamplesAreTheReference(_ shape: Shape) throws {
    // Nearly all of the gradient cancels out, so that fewer digits are left.
    try LayerCheck(layer: BatchNormalization(), inputs: [shape], batch: 2, tolerance: 1e-3) {
      Self.reference($0[0], $1, usesBatch: true)
    }.run()
  }

  @Test(arguments: shapes, [1, 6]) func inferenceIsTheReference(_ shape: Shape, _ batch: Int)
    throws
  {
    try LayerCheck(
      layer: BatchNormalization(epsilon: 0.01), inputs: [shape], batch: batch, mode: .inference
    ) { Self.reference($0[0], $1, usesBatch: false, epsilon: 0.01) }.run()
  }

  @Test(arguments: [false, true], [false, true])
  func scaleAndCenterMayBeLeftOut(_ scale: Bool, _ center: Bool) throws {
    let layer = BatchNormalization(center: center, scale: scale)
    #expect(
      layer.weights(for: [[3]]).map(\.name)
        == (scale ? ["gamma"] : []) + (center ? ["beta"] : []) + ["movingMean", "movingVariance"])
    for mode in [Mode.training, .inference] {
      try LayerCheck(layer: layer, inputs: [[3]], batch: 7, mode: mode, tolerance: 3e-5) {
        Self.reference($0[0], $1, usesBatch: mode == .training)
      }.run()
    }
  }

  @Test func anExampleAloneBecomesBeta() throws {
    let run = try LayerRun(BatchNormalization(), input: [4], batch: 1)
    run.draw()
    run.weight("beta").copy([1, 2, 3, 4])
    run.run()
    #expect(run.y.values == [1, 2, 3, 4])
    #expect(run.dx == [0, 0, 0, 0])
    #expect(run.gradient("gamma") == [0, 0, 0, 0])
    #expect(run.gradient("beta") == run.projection.values)
  }

  @Test func runningStatisticsMoveOncePerForwardPass() throws {
    let run = try LayerRun(BatchNormalization(momentum: 0.75), input: [2], batch: 4)
    run.x.copy([1, 10, 2, 10, 3, 10, 6, 10])
    #expect(run.weight("movingMean").values == [0, 0])
    #expect(run.weight("movingVariance").values == [1, 1])
    // Means 3 and 10, variances 3.5 and 0, a quarter of the way each time.
    run.run()
    #expect(run.weight("movingMean").values == [0.75, 2.5])
    #expect(run.weight("movingVariance").values == [1.625, 0.75])
    run.program.backward()
    run.run()
    #expect(run.weight("movingMean").values == [1.3125, 4.375])
    #expect(run.weight("movingVariance").values == [2.09375, 0.5625])
    #expect(run.gradient("movingMean").isEmpty)
  }

  @Test func afterTrainingRunningStatisticsStay() throws {
    let run = try LayerRun(BatchNormalization(), input: [3], batch: 4, mode: .inference)
    run.draw()
    run.weight("movingVariance").copy([4, 0.25, 1])
    run.weight("gamma").copy([2, 3, 4])
    let before = run.memory.values.values
    run.run()
    #expect(run.memory.values.values == before)
    let slopes = zip([Double(2), 3, 4], [4.0, 0.25, 1]).map { $0 / ($1 + 1e-3).squareRoot() }
    LayerRun.expectNear(
      run.dx ?? [],
      run.projection.values.enumerated().map { Double($1) * slopes[$0 % 3] })
  }

  @Test func aLargeMeanCostsNoDigitsOfTheVariance() throws {
    for shape in [[1], [3], [40]] as [Shape] {
      let run = try LayerRun(BatchNormalization(momentum: 0), input: shape, batch: 1000)
      let channels = shape[0]
      for index in 0..<run.x.count { run.x[index] = 4096 + Float(index / channels % 2) }
      run.run()
      #expect(run.weight("movingMean").values.allSatisfy { abs($0 - 4096.5) < 1e-3 })
      #expect(run.weight("movingVariance").values.allSatisfy { abs($0 - 0.25) < 1e-6 }, "\(shape)")
    }
  }

  @Test func numbersThatAreNoneGoThrough() throws {
    let run = try LayerRun(BatchNormalization(), input: [2], batch: 3)
    run.x.copy([1, 1, .nan, 2, 3, 3])
    run.run()
    #expect(run.y[0].isNaN && run.y[4].isNaN && run.y[1].isFinite && run.y[5].isFinite)
  }

  @Test func settingsOutOfRangeAreErrors() {
    #expect {
      _ = try Model(input: [2], [BatchNormalization(momentum: 1.5)])
    } throws: {
      "\($0)".hasPrefix("BatchNormalization 1 expects a momentum from 0 to 1 and gets 1.5.")
    }
    #expect {
      _ = try Model(input: [2], [BatchNormalization(epsilon: 0)])
    } throws: {
      "\($0)".hasPrefix("BatchNormalization 1 expects an epsilon above 0 and gets 0.0.")
    }
    #expect(throws: ModelError.self) { _ = try Model(input: [], [BatchNormalization()]) }
  }
}
