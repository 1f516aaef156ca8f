import Testing

@testable import Formulas

struct FormulaCanonicalTests {
  @Test func itGivesWhatValueGives() throws {
    let formula = try Formula(parsing: "mean(e*x) + eta")
    let values = ["e": Value([2, 8]), "x": Value([1, 3]), "eta": Value(0.5)]
    #expect(try formula.value(canonicalNames: values) == Value(13.5))
    #expect(try formula.value(canonicalNames: values) == formula.value(values))
  }

  @Test func aNameWithoutAValueIsSaid() throws {
    let formula = try Formula(parsing: "x + 1")
    #expect(throws: FormulaError.self) { try formula.value(canonicalNames: [:]) }
  }
}
