import Formulas
import Testing

@testable import Coursework

struct WrongEntriesTests {
  private func finding(_ text: String) throws -> Finding? {
    let values = ["p": Value([6, 16, 31, 26]), "q": Value([4, 8, 14, 13])]
    return WrongEntries.find(
      try stepDiagnosis("e = p - q", values), try ValueAnswer(text, shape: .vector(4))
    ).first
  }

  @Test func aRuleThatWasBrokenInOneEntryIsNamed() throws {
    let finding = try #require(try finding("2 24 17 13"))
    #expect(finding.name == "plus-for-minus")
    #expect(
      finding.sentence.hasPrefix("All is right but the 2nd entry, 24. There: You added"))
  }

  @Test func aSlipInOneEntryIsNamed() throws {
    #expect(try finding("2 8 17 31")?.name == "swapped-digits")
    #expect(try finding("2 8 170 13")?.name == "decimal-slip")
    #expect(try finding("2 8 99 13")?.name == "one-entry")
    #expect(try finding("2 8 99 98")?.name == "some-entries")
  }

  @Test func allSignsTheOtherWayAreOneSlip() throws {
    #expect(try finding("-2 -8 -17 -13")?.name == "sign-slip")
  }

  @Test func theRightNumbersInAnotherOrder() throws {
    #expect(try finding("13 17 8 2")?.name == "other-order")
    #expect(try finding("7 99 98 97") == nil)
  }
}
