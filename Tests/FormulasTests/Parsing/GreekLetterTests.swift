import Testing

@testable import Formulas

struct GreekLetterTests {
  @Test func everyLetterHasItsNameBack() {
    for (name, letter) in GreekLetter.letters { #expect(GreekLetter.names[letter] == name) }
    #expect(GreekLetter.letters.count == Set(GreekLetter.letters.values).count)
  }

  @Test func secondFormsOfLettersAreKnown() {
    #expect(GreekLetter.names["ϵ"] == "epsilon")
    #expect(GreekLetter.names["µ"] == "mu")
  }
}
