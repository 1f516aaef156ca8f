import Formulas
import Testing

@testable import Coursework

struct FormulaErrorSentenceTests {
  @Test func aSentenceLeavesOutThePlaceThatIsToldElsewhere() {
    let error = FormulaError(line: 2, column: 7, message: "a name is missing.")
    #expect(error.description == "Line 2, column 7: a name is missing.")
    #expect(error.sentence == "A name is missing.")
  }
}
