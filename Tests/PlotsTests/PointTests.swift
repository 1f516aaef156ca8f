import Testing

@testable import Plots

@Suite struct PointTests {
  @Test(
    arguments: [
      (0, "0"), (1, "1"), (-1, "−1"), (2.56, "2.56"), (13.1072, "13.11"), (0.123456, "0.123"),
      (0.0123456, "0.0123"), (0.0001234, "0.000123"), (0.00001234, "1.23e−5"), (123.456, "123.5"),
      (1234.5, "1235"), (123_456, "123456"), (1_234_567, "1.23e6"), (-9.999e12, "−1e13"),
      (1e300, "1e300"), (99.999, "100"), (0.1 + 0.2, "0.3"), (.nan, "no number"),
      (.infinity, "no number"),
    ] as [(Double, String)])
  func numbersInSentencesAreShort(_ value: Double, _ text: String) {
    #expect(ShortNumber.text(value) == text)
  }
}
