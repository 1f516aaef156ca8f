import Learning
import Tensors
import Testing

@Suite struct MeanNormalizerTests {
  @Test func dividesTheDistanceFromTheMeanByTheRange() throws {
    let scaler = try MeanNormalizer.fit(ScalerSamples.training)
    #expect(scaler.means == [4, 2, 5] && scaler.ranges == [8, 10, 1])
    // By hand: (1 − 4) / 8, (−2 − 2) / 10, (5 − 5) / 1 and so on.
    #expect(
      ScikitReference.agrees(
        try scaler.apply(ScalerSamples.training).values,
        [-0.375, -0.4, 0, -0.25, -0.15, 0, 0, 0.6, 0, 0.625, -0.05, 0], within: 1e-7))
  }

  @Test(arguments: UInt64(0)..<5)
  func leavesMeanZeroAndARangeOfOne(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let tensor = Tensor([64, 1], (0..<64).map { _ in random.uniform(in: 5...9) })
    let again = try MeanNormalizer.fit(try MeanNormalizer.fit(tensor).apply(tensor))
    #expect(abs(again.means[0]) < 1e-6 && abs(again.ranges[0] - 1) < 1e-6)
  }
}
