import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct DropoutTests {
  /// The factors of the last run.
  static func mask(_ run: LayerRun) throws -> [Float] {
    let node = try #require(run.program.node(named: "layer.mask"))
    return run.program.buffer(of: node).values
  }

  @Test(arguments: [Float(0.1), 0.25, 0.5, 0.9])
  func theShareOfZerosIsTheRateAndTheExpectationStays(_ rate: Float) throws {
    let run = try LayerRun(Dropout(rate), input: [100], batch: 1000)
    run.x.fill(with: 1)
    run.run()
    let mask = try Self.mask(run)
    let zeros = mask.count { $0 == 0 }
    // Five standard deviations of the share of 100,000 draws.
    let deviation = (Double(rate) * Double(1 - rate) / 100_000).squareRoot()
    #expect(abs(Double(zeros) / 100_000 - Double(rate)) < 5 * deviation)
    #expect(mask.allSatisfy { $0 == 0 || $0 == 1 / (1 - rate) })
    let mean = run.y.values.reduce(0) { $0 + Double($1) } / 100_000
    #expect(abs(mean - 1) < 5 * deviation / Double(1 - rate))
  }

  @Test func valuesAndGradientsAreTheMasks() throws {
    let run = try LayerRun(Dropout(0.4), input: [5, 7], batch: 3)
    run.draw()
    run.run()
    let mask = try Self.mask(run)
    #expect(run.y.values == zip(run.x.values, mask).map { $0 * $1 })
    #expect(run.dx == zip(run.projection.values, mask).map { $0 * $1 })
    #expect(mask.contains(0) && mask.contains { $0 != 0 })
  }

  @Test func aMaskFollowsFromSeedStepAndName() throws {
    func mask(seed: UInt64, step: Int, name: String = "layer") throws -> [Float] {
      var model = Model()
      let x = try model.input("x", [64])
      try model.output(try model.add(Dropout(0.5), to: x, name: name))
      let recorded = model.recorded(batch: 4, mode: .training)
      let program = Program(recorded.recorder, weights: [], gradients: [])
      program.forward(seed: seed, step: step)
      return program.buffer(of: try #require(program.node(named: "\(name).mask"))).values
    }
    let first = try mask(seed: 1, step: 1)
    #expect(try mask(seed: 1, step: 1) == first)
    #expect(try mask(seed: 1, step: 2) != first)
    #expect(try mask(seed: 2, step: 1) != first)
    #expect(try mask(seed: 1, step: 1, name: "other") != first)
  }

  @Test func afterTrainingNothingIsLeftOut() throws {
    for (rate, mode) in [(Float(0.5), Mode.inference), (0, .training)] {
      let run = try LayerRun(Dropout(rate), input: [6], batch: 2, mode: mode)
      run.draw()
      run.run()
      #expect(run.y.values == run.x.values)
      #expect(run.dx == run.projection.values)
      #expect(!run.program.names.contains("layer.mask"))
    }
  }

  @Test func numbersThatAreNoneGoThrough() throws {
    let run = try LayerRun(Dropout(0.5), input: [64], batch: 1)
    run.x.fill(with: .nan)
    run.run()
    #expect(run.y.values.allSatisfy { $0.isNaN })
  }

  @Test(arguments: [Float(1), -0.1, 1.5, .nan]) func otherRatesAreErrors(_ rate: Float) {
    #expect {
      _ = try Model(input: [3], [Dropout(rate)])
    } throws: {
      "\($0)"
        == "Dropout 1 expects a rate from 0 up to, but not, 1 and gets \(rate). "
        + "Set rate to the share of numbers to leave out, like 0.5."
    }
  }
}
