import Learning
import Tensors
import Testing

@Suite struct ImageNoiseTests {
  @Test func hasTheMeanAndTheDeviationAskedFor() throws {
    let noise = try ImageNoise(standardDeviation: 0.5)
    var random = RandomStream(seed: 1)
    let values = noise.apply(to: Tensor([100, 100, 1], filledWith: 3), random: &random).values
    let mean = values.reduce(0.0) { $0 + Double($1) } / 10_000
    let variance = values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / 10_000
    // Four standard errors: 0.5 / 100 for the mean, 0.5 / 141 for the deviation.
    #expect(abs(mean - 3) < 0.02 && abs(variance.squareRoot() - 0.5) < 0.0142)
  }

  @Test func noneChangesNothing() throws {
    let image = Tensor([1, 2, 1], [0.25, -4])
    var random = RandomStream(seed: 1)
    #expect(try ImageNoise(standardDeviation: 0).apply(to: image, random: &random) == image)
  }

  @Test func staysWithinItsLimits() throws {
    let noise = try ImageNoise(standardDeviation: 5, limits: 0...1)
    var random = RandomStream(seed: 1)
    let values = noise.apply(to: Tensor([20, 20, 1]), random: &random).values
    #expect(values.min() == 0 && values.max() == 1)
  }

  @Test(arguments: [Float(-0.1), 1001, .nan])
  func refusesOtherDeviations(_ deviation: Float) {
    let error = #expect(throws: DataSettingError.self) {
      try ImageNoise(standardDeviation: deviation)
    }
    #expect(error?.setting == "standardDeviation")
  }
}
