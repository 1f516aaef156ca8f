import Testing

@testable import Coursework

@Suite struct TryThisWordsTests {
  @Test func wordsNumbersKeysAndSignsAreToldApart() {
    let words = TryThisWords.words(of: [
      Inline("Press "), Inline("n", .code), Inline(" (twice), then W = −0.5."),
      Inline("far", .code),
    ])
    #expect(
      words == [
        .word("press"), .key(.character("n")), .sign("("), .word("twice"), .sign(")"), .sign(","),
        .word("then"), .word("W"), .sign("="), .number(-0.5), .sign("."), .word("far"),
      ])
  }

  @Test(arguments: [
    ("ten", 10.0), ("−0.42", -0.42), ("10,000", 10_000), ("0.9", 0.9),
  ])
  func numbersAreRead(_ text: String, _ value: Double) {
    #expect(TryThisWords.number(text[...]) == value)
  }

  @Test(arguments: ["w", "x₁", "−", "1.2.3", "∞", "nan"])
  func otherWordsAreNoNumbers(_ text: String) {
    #expect(TryThisWords.number(text[...]) == nil)
  }
}
