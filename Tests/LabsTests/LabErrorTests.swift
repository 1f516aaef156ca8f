import Formulas
import Testing

@testable import Labs

struct LabErrorTests {
  @Test func aFormulasFaultKeepsItsPlace() {
    let error = LabError(FormulaError(line: 2, column: 5, message: "a = is missing."), in: "lines")
    #expect(error.key == "lines" && error.line == 2 && error.column == 5)
    #expect(error.description == "In “lines”: a = is missing.")
  }
}
