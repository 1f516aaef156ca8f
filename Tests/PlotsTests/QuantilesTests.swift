import Plots
import Testing

@Suite struct QuantilesTests {
  /// From NumPy 2: `numpy.quantile([7, 1, 4, 2, 9, 3], q)`.
  @Test(
    arguments: [
      (0, 1), (0.1, 1.5), (0.25, 2.25), (0.5, 3.5), (0.75, 6.25), (0.9, 8), (1, 9),
    ] as [(Double, Double)])
  func aQuantileLiesBetweenTheOrderedValues(_ fraction: Double, _ expected: Double) throws {
    let value = try #require(Quantiles([7, 1, 4, 2, 9, 3]).value(at: fraction))
    #expect(abs(value - expected) < 1e-12)
  }

  @Test func oneValueIsEveryQuantile() {
    #expect(Quantiles([4]).value(at: 0.3) == 4)
    #expect(Quantiles([4]).middleHalf == 4...4)
  }

  @Test func whatIsNoNumberIsLeftOut() {
    #expect(Quantiles([.nan, 2, .infinity, 1, -.infinity]).sorted == [1, 2])
    #expect(Quantiles([.nan]).median == nil)
    #expect(Quantiles([]).middleHalf == nil)
    #expect(Quantiles([1, 2]).value(at: .nan) == nil)
  }

  @Test func aFractionOutsideIsAnEnd() {
    #expect(Quantiles([1, 2]).value(at: -1) == 1)
    #expect(Quantiles([1, 2]).value(at: 7) == 2)
  }

  @Test func theLargestNumbersHaveAMiddle() {
    #expect(Quantiles([-1.7e308, 1.7e308]).median == 0)
  }
}
