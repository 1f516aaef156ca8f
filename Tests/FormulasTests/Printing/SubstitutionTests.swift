import Formulas
import Testing

struct SubstitutionTests {
  @Test func putsNumbersInThePlaceOfNames() throws {
    let rule = try Formula(parsing: "x - eta*dx")
    #expect(rule.substituted(["x": 5, "eta": 0.1, "dx": 10]) == "5 − 0.1·10")
    #expect(rule.substituted(["x": 5, "η": 0.1, "dx": -10]) == "5 − 0.1·(−10)")
    #expect(rule.substituted(["x": -5, "eta": 0.1, "dx": 10]) == "−5 − 0.1·10")
    #expect(rule.substituted(["x": -5, "eta": 0.1], notation: .ascii) == "-5 - 0.1*dx")
  }

  @Test func bracketsNegativeNumbersWhereTheyNeedIt() throws {
    #expect(try Formula(parsing: "x^2").substituted(["x": -3]) == "(−3)²")
    #expect(try Formula(parsing: "-x").substituted(["x": -3]) == "−(−3)")
    #expect(try Formula(parsing: "a - b").substituted(["a": 1, "b": -2]) == "1 − (−2)")
    #expect(try Formula(parsing: "sin(x)").substituted(["x": -3]) == "sin(−3)")
    #expect(try Formula(parsing: "2^n").substituted(["n": -3]) == "2⁻³")
  }

  @Test func writesShortVectorsAndNamesLongOnes() throws {
    let rule = try Formula(parsing: "W @ x + b")
    let values = [
      "W": Value(rows: [[1, -2], [3, 4]]), "x": Value([1, 2]),
      "b": Value([Double](repeating: 1, count: 20)),
    ]
    #expect(rule.substituted(values) == "[[1, −2], [3, 4]] @ [1, 2] + b(20)")
    #expect(rule.substituted(["b": Value(3)], notation: .ascii) == "W @ x + 3")
  }

  @Test func keepsToTheDigitsAskedFor() throws {
    let formula = try Formula(parsing: "a/b")
    #expect(formula.substituted(["a": 1.0 / 3, "b": 2e-8], digits: 3) == "0.333/(2·10⁻⁸)")
    #expect(formula.substituted(["a": 1.0 / 3, "b": 2e-8], notation: .ascii) == "0.333333/2e-8")
  }

  @Test func showsWhatIsNoNumber() throws {
    let formula = try Formula(parsing: "a*b")
    #expect(formula.substituted(["a": .infinity, "b": .nan]) == "∞·(not a number)")
  }
}
