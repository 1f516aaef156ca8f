import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “Scalers”.
@Suite struct StandardizerTests {
  private let scaler: Standardizer

  init() throws { scaler = try Standardizer.fit(ScalerSamples.training) }

  @Test func fitsAsScikitLearn() {
    #expect(ScikitReference.agrees(scaler.means, [4, 2, 5]))
    #expect(
      ScikitReference.agrees(
        scaler.standardDeviations, [3.082207001484488, 3.69120576505835, 1]))
  }

  @Test func appliesAsScikitLearn() throws {
    #expect(
      ScikitReference.agrees(
        try scaler.apply(ScalerSamples.training).values,
        [
          -0.9733285267845753, -1.0836567383657543, 0, -0.6488856845230502, -0.4063712768871578,
          0, 0, 1.6254851075486312, 0, 1.6222142113076254, -0.13545709229571928, 0,
        ]))
    #expect(
      ScikitReference.agrees(
        try scaler.apply(ScalerSamples.other).values,
        [-1.2977713690461004, 2.1673134767315085, 1]))
  }

  @Test(arguments: UInt64(0)..<5)
  func leavesMeanZeroAndDeviationOne(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let tensor = Tensor([500, 1], (0..<500).map { _ in random.normal(mean: 70) })
    let scaled = try Standardizer.fit(tensor).apply(tensor)
    let again = try Standardizer.fit(scaled)
    #expect(abs(again.means[0]) < 1e-6 && abs(again.standardDeviations[0] - 1) < 1e-6)
  }
}
