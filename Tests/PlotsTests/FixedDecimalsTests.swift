import Testing

@testable import Plots

@Suite struct FixedDecimalsTests {
  @Test(
    arguments: [
      (3, "3"), (-0.5, "−0.50"), (0, "0"), (12.345, "12.35"), (0.001, "0.001"), (2.999, "3.00"),
      (.nan, "NaN"), (-.infinity, "−∞"), (12345.6, "12346"),
    ] as [(Double, String)])
  func numbersHaveTwoDecimals(_ value: Double, _ text: String) {
    #expect(FixedDecimals.text(value) == text)
  }
}
