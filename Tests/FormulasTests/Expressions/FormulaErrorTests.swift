import Testing

@testable import Formulas

struct FormulaErrorTests {
  @Test func saysWhereAndWhat() {
    let error = FormulaError(column: 7, message: "the bracket is not closed.")
    #expect(error.description == "Column 7: the bracket is not closed.")
    #expect(error.onLine(2).description == "Line 2, column 7: the bracket is not closed.")
    #expect(FormulaError(message: "the name q has no value.").description.hasPrefix("The name q"))
    #expect(FormulaError(line: 2, message: "no.").description == "Line 2: no.")
  }

  @Test func quotesNothingThatATerminalWouldObey() {
    #expect("a\u{1B}[2Jb".quotable() == "aU+1B[2Jb")
    #expect(String(repeating: "é", count: 100).quotable(limit: 3) == "ééé…")
    #expect(String(repeating: "\u{302}", count: 100).quotable(limit: 1) == "U+302…")
  }
}
