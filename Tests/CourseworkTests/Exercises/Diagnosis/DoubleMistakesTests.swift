import Formulas
import Testing

@testable import Coursework

struct DoubleMistakesTests {
  private func verdict(_ text: String) throws -> Verdict {
    try stepDiagnosis(
      "w1 = w - eta*2*g", ["w": Value(5.37), "eta": Value(0.13), "g": Value(3.14)]
    ).verdict(on: text)
  }

  @Test func twoMistakesAtOnceAreNamed() throws {
    // 5.37 + 0.13·3.14: added, and the 2 left out.
    let verdict = try verdict("5.7782")
    #expect(
      verdict.mistake.map { Set($0.split(separator: "+")) }
        == ["plus-for-minus", "coefficient-forgotten"])
    #expect(verdict.sentences[0].hasPrefix("Two things at once: "))
    #expect(verdict.sentences[0].hasSuffix("5.37 + 0.13·3.14 = 5.7782."))
  }

  @Test func aNumberWithFewDigitsThatIsOnlyRoundedIsNotExplainedByTwo() throws {
    #expect(try verdict("5.78").mistake != nil)
    #expect(try verdict("5.8").mistake == nil)
  }

  @Test func twoMistakesThatGiveJustASmallNumberAreNamed() throws {
    // 5 + 2·8: added, and the rate left out.
    let verdict = try stepDiagnosis(
      "w1 = w - eta*2*g", ["w": Value(5), "eta": Value(0.1), "g": Value(8)]
    ).verdict(on: "21")
    #expect(
      verdict.mistake.map { Set($0.split(separator: "+")) }
        == ["plus-for-minus", "rate-forgotten"])
  }
}
