import Foundation
import Testing

@testable import Coursework

struct NumberAnswerTests {
  private func match(_ text: String, _ truth: Double) -> NumberAnswer.Match? {
    (try? NumberAnswer(text))?.match(truth)
  }

  @Test(arguments: [
    "13.1072", "13,1072", "13.10720", " 13.1072 ", "1.31072e1", "131072/10000", "+13.1072",
    "13.107200001",
  ])
  func theNumberItselfIsExact(_ text: String) {
    #expect(match(text, 13.1072) == .exact)
  }

  @Test(arguments: ["13.1", "13.11", "13.107", "13.10", "13.100", "1.31e1", "1.311·10¹"])
  func aRoundedNumberOfThreeDigitsOrMoreIsRight(_ text: String) {
    #expect(match(text, 13.1072) == .rounded)
  }

  @Test(arguments: ["13", "1.3e1"])
  func fewerDigitsAreRoundedTooFar(_ text: String) {
    #expect(match(text, 13.1072) == .roundedTooFar)
  }

  @Test(arguments: [
    "13.2", "13.0", "12", "14", "10", "1", "0", "-13.1072", "131072", "13.15", "13.12", "13.120",
    "13.2000", "13/1", "1.3",
  ])
  func anotherNumberIsDifferent(_ text: String) {
    #expect(match(text, 13.1072) == .different)
  }

  @Test func zerosAtTheEndOfAWholeNumberMayBeRounding() {
    #expect(match("1310", 1307.2) == .rounded)
    #expect(match("1307", 1307.2) == .rounded)
    #expect(match("1300", 1307.2) == .roundedTooFar)
    #expect(match("1400", 1307.2) == .different)
    #expect(match("1320", 1307.2) == .different)
    // To three digits it is 1.00 million.
    #expect(match("1000000", 1_003_000) == .rounded)
    #expect(match("1000000", 1_030_000) == .roundedTooFar)
    #expect(match("1003000", 1_003_400) == .rounded)
  }

  @Test func zerosBehindAPointClaimTheirDigits() {
    #expect(match("4.0", 4) == .exact)
    #expect(match("20.0", 20.48) == .different)
    #expect(match("20.5", 20.48) == .rounded)
    #expect(match("20", 20.48) == .roundedTooFar)
    #expect(match("4.00", 4.004) == .rounded)
  }

  @Test func zeroIsZeroWithAndWithoutASign() {
    for text in ["0", "-0", "0.00", "0/3", "−0,0"] { #expect(match(text, 0) == .exact) }
    for text in ["0.001", "1e-9", "-0.1", "1"] { #expect(match(text, 0) == .different) }
    for text in ["0", "0.00"] { #expect(match(text, 3e-5) == .different) }
  }

  @Test func negativeNumbersAreRoundedAlike() {
    #expect(match("-13.1", -13.1072) == .rounded)
    #expect(match("−13.1072", -13.1072) == .exact)
    #expect(match("-13", -13.1072) == .roundedTooFar)
    #expect(match("13.1", -13.1072) == .different)
    #expect(match("-1310", -1307.2) == .rounded)
  }

  @Test func smallNumbersAreJudgedByTheirOwnDigits() {
    #expect(match("0.000524", 5.24288e-4) == .rounded)
    #expect(match("5.24e-4", 5.24288e-4) == .rounded)
    #expect(match("5.24288·10⁻⁴", 5.24288e-4) == .exact)
    #expect(match("0.00052", 5.24288e-4) == .roundedTooFar)
    #expect(match("0.0005", 5.24288e-4) == .roundedTooFar)
    #expect(match("0.001", 5.24288e-4) == .different)
    #expect(match("1.2e-12", 1.23e-12) == .roundedTooFar)
    #expect(match("1.24e-12", 1.23e-12) == .different)
  }

  @Test func aFractionStandsForItself() {
    #expect(match("1/3", 1.0 / 3) == .exact)
    #expect(match("33/100", 1.0 / 3) == .different)
    #expect(match("0.333", 1.0 / 3) == .rounded)
  }

  @Test func moreDigitsMayBeCutOffInsteadOfRounded() {
    #expect(match("0.6666", 2.0 / 3) == .rounded)
    #expect(match("0.6667", 2.0 / 3) == .rounded)
    #expect(match("0.6668", 2.0 / 3) == .different)
    // Three digits must be rounded.
    #expect(match("0.667", 2.0 / 3) == .rounded)
    #expect(match("0.666", 2.0 / 3) == .different)
  }

  @Test(arguments: 0..<20)
  func anyNumberRoundedToThreeToTwelveDigitsIsAccepted(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let size = Double.random(in: -6...6, using: &generator)
      let truth =
        Double.random(in: 1..<10, using: &generator) * exp10(size)
        * (Bool.random(using: &generator) ? 1 : -1)
      let digits = Int.random(in: 3...12, using: &generator)
      let text = rounded(truth, to: digits)
      #expect(try NumberAnswer(text).accepts(truth), "\(text) for \(truth)")
      // Off by three units of the last digit is another number, unless zeros at its end let it
      // stand for fewer digits.
      let off = truth + 3 * exp10(size.rounded(.down) + 1 - Double(digits))
      let other = rounded(off, to: digits)
      guard other.split(separator: "e").first?.last != "0" else { continue }
      #expect(try !NumberAnswer(other).accepts(truth) || digits > 8, "\(other) for \(truth)")
    }
  }

  private func exp10(_ exponent: Double) -> Double {
    Double("1e\(Int(exponent.rounded(.down)))") ?? 0
  }

  /// The number with so many digits, zeros at the end included: `4.00e-02`.
  private func rounded(_ value: Double, to digits: Int) -> String {
    String(format: "%.*e", digits - 1, value)
  }

  @Test func numbersThatNoAnswerTellsApartAreNotApart() {
    #expect(!NumberAnswer.areApart(4, 4.02))
    #expect(NumberAnswer.areApart(4, 4.03))
    #expect(NumberAnswer.areApart(0, 1e-6))
    #expect(!NumberAnswer.areApart(0, 0))
    #expect(!NumberAnswer.areApart(1307.2, 1310))
    #expect(NumberAnswer.areApart(-4, 4))
    #expect(!NumberAnswer.areApart(.nan, 4))
  }

  @Test func zerosThatWereLeftOutAreNotMissing() {
    #expect(match("0.1", 0.10002) == .rounded)
    #expect(match("20", 20.04) == .rounded)
    #expect(match("1", 0.9998) == .rounded)
    #expect(match("0.1", 0.104) == .roundedTooFar)
  }

  @Test func moreDigitsAreCutTowardsZeroOnly() {
    #expect(match("48.24", 48.25) == .rounded)
    #expect(match("48.26", 48.25) == .different)
  }

  @Test func aWishChangesWhatIsEnough() throws {
    let answer = try NumberAnswer("13.1")
    #expect(answer.match(13.1072, .significant(4)) == .roundedTooFar)
    #expect(answer.match(13.1072, .decimals(1)) == .rounded)
    #expect(answer.match(13.1072, .decimals(2)) == .roundedTooFar)
    #expect(answer.match(13.1072, .exact) == .roundedTooFar)
    #expect(answer.match(13.1, .exact) == .exact)
    #expect(try NumberAnswer("13").match(13.1072, .significant(2)) == .rounded)
    #expect(try NumberAnswer("0").match(0.004, .decimals(2)) == .rounded)
    #expect(try NumberAnswer("1/3").match(1.0 / 3, .exact) == .exact)
  }

  @Test func howFarARoundedNumberMayBeOff() throws {
    func width(_ text: String, _ right: Double) throws -> Double {
      try NumberAnswer(text).roundingWidth(near: [right], .standard)
    }
    #expect(try width("48.25", 48.25) == 0)
    #expect(try abs(width("48.3", 48.25) - 0.05) < 1e-4)
    #expect(try abs(width("5.75", 5.7498) - 0.005) < 1e-9)
    #expect(try abs(width("1310", 1307.2) - 2.8) < 0.01)
    #expect(try width("193", 48.25) == 0)
    #expect(try width("4.5", 8) == 0)
    #expect(try abs(width("193.3", 48.25) - 0.05) < 1e-9)
  }

  @Test func nothingMatchesWhatIsNoNumber() {
    #expect(match("1", .nan) == .different)
    #expect(match("1e308", .infinity) == .different)
  }
}
