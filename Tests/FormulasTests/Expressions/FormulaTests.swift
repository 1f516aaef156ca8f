import Formulas
import Testing

struct FormulaTests {
  @Test func aFormulaBuiltByAProgramReadsBack() throws {
    let built = Formula(
      .binary(.power, .binary(.product, .number(-3), .variable("η₁")), .number(-2)))
    #expect(built.printed(.ascii) == "((-3)*eta1)^(-2)")
    #expect(try Formula(parsing: built.printed()) == built)
    #expect(try Formula(parsing: built.printed(.ascii)) == built)
  }

  @Test func describesItselfAsInABook() throws {
    #expect(try Formula(parsing: "w - eta*dx").description == "w − η·dx")
  }

  @Test func isTheSameInEitherSpelling() throws {
    let ascii = try Formula(parsing: "w1' - eta*(yhat - ybar)*x1^-1")
    #expect(try Formula(parsing: "w₁′ − η·(ŷ − ȳ)×x₁⁻¹") == ascii)
    #expect(try Set([ascii, Formula(parsing: ascii.printed())]).count == 1)
  }
}
