import Testing

@testable import Formulas

struct NotationTests {
  @Test func raisesWholeNumbers() {
    #expect(Digits.superscript(-120) == "⁻¹²⁰")
  }

  @Test func onlyTheTenDigitsAreDigits() {
    #expect("0123456789".compactMap(\.asciiDigit) == Array(0...9))
    #expect("٣１²e\u{301}".allSatisfy { $0.asciiDigit == nil })
    #expect(Character("1\u{301}").asciiDigit == nil)
  }
}
