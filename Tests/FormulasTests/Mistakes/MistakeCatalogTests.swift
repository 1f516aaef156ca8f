import Testing

@testable import Formulas

struct MistakeCatalogTests {
  @Test func everyRuleGivesATwinOfSomeFormula() throws {
    let formulas = [
      "a - b*2", "-a + b*c", "eta*x^2", "x^3/m", "sqrt(z)", "mean(e*x)", "sum(e^2)",
      "sigmoid(z)*(1 - sigmoid(z))", "1 - a^2", "X.T @ e", "x[1]", "ln(x)", "w*x + b", "tanh(z)",
      "sum(A, axis=0)", "argmax(z)", "max(z)", "a/(b*c)", "a0 + b",
      "w1*x", "a*b^k", "eta*2*x - 3*c",
    ]
    var rules: Set<String> = []
    for text in formulas {
      let twins = try Formula(parsing: text).twins(
        earlierValues: ["a": "a0"], otherNames: ["w2"])
      rules.formUnion(twins.map(\.mistake.rule))
    }
    #expect(
      rules == [
        "plus-for-minus", "minus-for-plus", "sign-left-out", "old-value", "rate-forgotten",
        "coefficient-forgotten", "factor-left-out", "divisor-left-out", "square-forgotten",
        "power-forgotten", "power-as-product", "root-forgotten", "term-left-out", "sum-for-mean",
        "mean-for-sum", "function-for-derivative", "slope-without-square",
        "difference-turned-round", "brackets-left-out", "square-outside", "transposed",
        "other-axis", "value-for-place", "place-for-value", "neighbouring-place",
        "logit-for-probability", "probability-for-logit", "function-left-out", "other-logarithm",
        "new-value", "division-turned-round", "two-put-in", "product-for-sum", "factor-doubled",
        "coefficient-doubled", "square-for-slope", "left-to-right", "other-name",
        "count-off-by-one",
      ])
    #expect(MistakeCatalog.rules.count == 35)
  }
}
