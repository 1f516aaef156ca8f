import Testing

@testable import Formulas

struct MistakeCatalogTests {
  @Test func everyRuleGivesATwinOfSomeFormula() throws {
    let formulas = ["a - b*2", "-a + b*c", "eta*x^2", "x^3/m", "sqrt(z)"]
    var rules: Set<String> = []
    for text in formulas {
      let twins = try Formula(parsing: text).twins(earlierValues: ["a": "a0"])
      rules.formUnion(twins.map(\.mistake.rule))
    }
    #expect(
      rules == [
        "plus-for-minus", "minus-for-plus", "sign-left-out", "old-value", "rate-forgotten",
        "coefficient-forgotten", "factor-left-out", "divisor-left-out", "square-forgotten",
        "power-forgotten", "power-as-product", "root-forgotten", "term-left-out",
      ])
    #expect(MistakeCatalog.rules.count == 12)
  }
}
