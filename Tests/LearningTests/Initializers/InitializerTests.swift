import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct InitializerTests {
  /// Each kind that draws, with its mean, variance and largest deviation from the mean for 200
  /// numbers in and 300 out.
  struct Sample: Sendable, CustomTestStringConvertible {
    var initializer: Initializer
    var mean = 0.0
    var variance: Double
    var reach: Double

    var testDescription: String { "\(initializer)" }

    static func uniform(_ initializer: Initializer, _ variance: Double) -> Sample {
      Sample(initializer: initializer, variance: variance, reach: (3 * variance).squareRoot())
    }

    static func cutOff(_ initializer: Initializer, _ variance: Double) -> Sample {
      Sample(
        initializer: initializer, variance: variance,
        reach: 2 * variance.squareRoot() / 0.879_625_66)
    }
  }

  static let samples: [Sample] = [
    Sample(
      initializer: .normal(mean: 3, standardDeviation: 0.5), mean: 3, variance: 0.25, reach: 4),
    Sample(initializer: .uniform(-1...2), mean: 0.5, variance: 0.75, reach: 1.5),
    .cutOff(.lecunNormal, 1 / 200), .uniform(.lecunUniform, 1 / 200),
    .cutOff(.glorotNormal, 2 / 500), .uniform(.glorotUniform, 2 / 500),
    .cutOff(.heNormal, 2 / 200), .uniform(.heUniform, 2 / 200),
  ]

  private func draw(_ initializer: Initializer, _ shape: Shape = [200, 300], seed: UInt64 = 1)
    -> [Float]
  {
    var stream = RandomStream(seed: seed)
    let weight = WeightSpecification(
      "kernel", shape, initializer: initializer, fanIn: 200, fanOut: 300)
    return initializer.values(for: weight, from: &stream)
  }

  @Test(arguments: samples) func momentsAreThoseOfTheDistribution(_ sample: Sample) {
    let numbers = draw(sample.initializer).map(Double.init)
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    // Five standard deviations: of a mean, and of a variance, which are the normal one's at most.
    #expect(abs(mean - sample.mean) < 5 * (sample.variance / count).squareRoot())
    #expect(abs(variance / sample.variance - 1) < 5 * (2 / count).squareRoot())
  }

  @Test(arguments: samples) func numbersKeepTheirRangeAndUseIt(_ sample: Sample) {
    let deviations = draw(sample.initializer).map { abs(Double($0) - sample.mean) }
    #expect(deviations.max()! <= sample.reach * (1 + 1e-6))
    // A normal distribution that is not cut off ends somewhere.
    if case .normal = sample.initializer {
      #expect(deviations.max()! > 1.5)
    } else {
      #expect(deviations.max()! > sample.reach * 0.99)
    }
  }

  @Test func aConstantIsOne() {
    #expect(draw(.zeros, [2, 3]) == [0, 0, 0, 0, 0, 0])
    #expect(draw(.constant(0.25), [3]) == [0.25, 0.25, 0.25])
  }

  @Test func fansOfZeroAreNoDivision() {
    var stream = RandomStream(seed: 1)
    for sample in Self.samples {
      let weight = WeightSpecification(
        "kernel", [4], initializer: sample.initializer, fanIn: 0, fanOut: 0)
      let numbers = sample.initializer.values(for: weight, from: &stream)
      #expect(numbers.allSatisfy { $0.isFinite })
    }
  }

  @Test func theSeedMakesTheNumbers() {
    for initializer in Self.samples.map(\.initializer) + [.orthogonal] {
      let numbers = draw(initializer, [4, 5])
      #expect(numbers == draw(initializer, [4, 5]))
      #expect(numbers != draw(initializer, [4, 5], seed: 2))
    }
  }

  /// Numbers follow from the seed and the names of layer and weight, not from what else there is.
  @Test func theNameMakesTheNumbers() throws {
    func weights(_ names: [String], seed: UInt64 = 1) throws -> [[Float]] {
      var model = Model()
      let x = try model.input("x", [3])
      var outputs: [Model.Value] = []
      for name in names {
        outputs.append(try model.add(Dense(4, usesBias: false), to: x, name: name))
      }
      for output in outputs { try model.output(output) }
      let memory = WeightMemory(model)
      memory.initialize(seed: seed)
      return memory.buffers.map(\.values)
    }
    let both = try weights(["a", "b"])
    #expect(both[0] != both[1])
    #expect(try weights(["b", "a"]) == [both[1], both[0]])
    #expect(try weights(["b"]) == [both[1]])
    #expect(try weights(["b"], seed: 2) != [both[1]])
  }

  @Test func comesBackFromAFile() throws {
    for initializer in Self.samples.map(\.initializer) + [.zeros, .constant(2), .orthogonal] {
      let data = try JSONEncoder().encode(initializer)
      #expect(try JSONDecoder().decode(Initializer.self, from: data) == initializer)
    }
  }
}
