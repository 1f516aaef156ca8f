import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “Scalers”.
@Suite struct MinMaxScalerTests {
  @Test func appliesAsScikitLearn() throws {
    let scaler = try MinMaxScaler.fit(ScalerSamples.training)
    #expect(scaler.minima == [1, -2, 5] && scaler.ranges == [8, 10, 1])
    #expect(
      ScikitReference.agrees(
        try scaler.apply(ScalerSamples.training).values,
        [0, 0, 0, 0.125, 0.25, 0, 0.375, 1, 0, 1, 0.35, 0]))
    #expect(
      ScikitReference.agrees(
        try scaler.apply(ScalerSamples.other).values, [-0.125, 1.2, 1]))
  }

  @Test(arguments: UInt64(0)..<5)
  func fillsTheRangeFromZeroToOne(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed)
    let tensor = Tensor([50, 2], (0..<100).map { _ in random.normal(standardDeviation: 1e6) })
    let scaled = try MinMaxScaler.fit(tensor).apply(tensor)
    for column in 0..<2 {
      let values = (0..<50).map { scaled[$0, column] }
      #expect(values.min() == 0 && values.max() == 1)
    }
  }
}
