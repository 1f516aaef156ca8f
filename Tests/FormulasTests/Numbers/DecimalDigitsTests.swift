import Testing

@testable import Formulas

struct DecimalDigitsTests {
  @Test func takesNumbersApart() {
    for (value, digits, exponent) in [
      (13.1072, [1, 3, 1, 0, 7, 2], 1), (0.1, [1], -1), (1300, [1, 3], 3),
      (.leastNonzeroMagnitude, [5], -324),
      (1e16, [1], 16), (0.00012, [1, 2], -4),
    ] as [(Double, [Int], Int)] {
      let decimal = DecimalDigits(value)
      #expect(decimal.digits == digits)
      #expect(decimal.exponent == exponent)
      #expect(decimal.value == value)
    }
  }

  @Test func roundsAsItIsTaught() {
    for (value, count, plain) in [
      (2.675, 3, "2.68"), (9.995, 3, "10"), (0.0999, 1, "0.1"), (12345, 2, "12000"),
      (1.25, 5, "1.25"), (0.44, 0, "0.4"),
    ] as [(Double, Int, String)] {
      var decimal = DecimalDigits(value)
      decimal.round(to: count)
      #expect(decimal.plain == plain)
    }
  }
}
