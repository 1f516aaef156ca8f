import Testing

@testable import Formulas

struct TokenTests {
  @Test func knowsWhereItEnds() {
    #expect(Token(kind: .number(12.5), column: 3, text: "12.5").endColumn == 7)
  }
}
