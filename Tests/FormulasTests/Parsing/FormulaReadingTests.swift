import Formulas
import Testing

struct FormulaReadingTests {
  @Test func refusesLongTextsAtOnce() {
    let sentence = "This text is too long. Write at most 10000 characters."
    #expect(complaint(about: String(repeating: "1", count: 50_000_000)) == sentence)
    #expect(complaint(about: String(repeating: " ", count: 10_001)) == sentence)
    #expect(complaint(about: "x" + String(repeating: "\u{302}", count: 1_000_000)) == sentence)
  }

  @Test func readsTheLongestText() throws {
    let term = "(" + Array(repeating: "x²", count: 80).joined(separator: "+") + ")"
    let text = Array(repeating: term, count: 30).joined(separator: "+")
    #expect(try Formula(parsing: text).value(["x": 1]) == 2400)
  }
}
