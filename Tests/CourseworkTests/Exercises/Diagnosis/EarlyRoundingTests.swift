import Formulas
import Testing

@testable import Coursework

struct EarlyRoundingTests {
  private let values = ["e": Value(3.4567), "k": Value(17)]

  @Test func aRoundedIntermediateIsNamed() throws {
    // 3.5² = 12.25 instead of 11.9488, times 17.
    let verdict = try stepDiagnosis("f = k*e^2", values).verdict(on: "208.25")
    #expect(verdict.mistake == "rounded-early")
    #expect(verdict.sentences[0].hasPrefix("You rounded e = 3.4567 to 3.5 before you went on."))
  }

  @Test func aPartOfTheFormulaMayBeIt() throws {
    let verdict = try stepDiagnosis("f = k*e^2", values).verdict(on: "204")
    #expect(verdict.mistake == "rounded-early")
    #expect(verdict.sentences[0].contains("e² = 11.9488 to 12 "))
  }

  @Test func whatIsFarOffIsNoRounding() throws {
    let found = EarlyRounding.find(
      try stepDiagnosis("f = k*e^2", values), try ValueAnswer("99.9", shape: .scalar))
    #expect(found.isEmpty)
  }
}
