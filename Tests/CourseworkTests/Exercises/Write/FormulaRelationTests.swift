import Formulas
import Testing

@testable import Coursework

struct FormulaRelationTests {
  private func relation(_ formula: String, to rule: String, _ shapes: [String: String])
    throws -> FormulaRelation?
  {
    let rule = try Formula(parsing: rule)
    let inputs = try shapes.sorted { $0.key < $1.key }.map {
      try #require(WriteInput($0.value, name: $0.key))
    }
    let trials = Trials(seed: 4) { _, generator in
      inputs.reduce(into: [:]) { $0[$1.name] = $1.drawn(using: &generator) }
    } truth: {
      try? rule.value($0)
    }
    guard case .different(let results) = trials.outcome(of: try Formula(parsing: formula)) else {
      return nil
    }
    return FormulaRelation.between(
      results, and: trials.drawn,
      names: Set(rule.variables + (try Formula(parsing: formula)).variables))
  }

  @Test(
    arguments: [
      ("-(a - b)", "a - b", "sign"), ("3*(a - b)", "a - b", "constant-factor"),
      ("-(a - b)/2", "a - b", "constant-factor"), ("(a - b)*a", "a - b", "factor-too-much"),
      ("(a - b)/a", "a - b", "factor-missing"), ("a - b + 2", "a - b", "constant-term"),
      ("2*a - b", "a - b", "term-too-much"), ("a - 2*b", "a - b", "term-missing"),
      ("a^3 + exp(b)", "a - b", nil), ("1/0", "a", nil), ("2*x", "mean(x)", nil),
      ("x + 2*y", "x + y", "term-too-much"), ("2*mean(y)", "mean(y)", "constant-factor"),
      ("0", "a - b", nil), ("4*mean(x)", "mean(x)", "mean-missing"),
      ("mean(x)/4", "mean(x)", "mean-too-much"), ("x", "mean(x)", "mean-missing"),
      ("x", "sum(x)", "sum-missing"), ("mean(x)", "x", "mean-too-much"), ("A.T", "A", "transposed"),
      ("B.T", "B", "transposed"), ("B", "mean(B, 0)", "mean-missing"),
      ("B", "sum(B, 1)", "sum-missing"), ("x[0:2]", "x", nil),
    ] as [(String, String, String?)])
  func isNamed(_ formula: String, _ rule: String, _ name: String?) throws {
    let shapes = [
      "a": "number", "b": "number", "x": "vector 4", "y": "vector 4", "A": "matrix 3x3",
      "B": "matrix 2x3",
    ]
    let found = try relation(formula, to: rule, shapes)
    #expect(found?.rule == name, "\(formula): \(found?.sentence ?? "")")
    if let found {
      #expect(found.sentence.hasSuffix(".") && found.sentence.contains(" "))
    }
  }

  @Test func factorsAreSaidAsPeopleSayThem() throws {
    func sentence(_ factor: String) throws -> String? {
      try relation("\(factor)*a", to: "a", ["a": "number"])?.sentence
    }
    #expect(
      try sentence("2") == "Whatever the numbers, your formula gives twice what it should.")
    #expect(
      try sentence("1/2") == "Whatever the numbers, your formula gives half of what it should.")
    #expect(
      try sentence("-1/3") == "Whatever the numbers, your formula gives −1/3 of what it should.")
    #expect(
      try sentence("2.5") == "Whatever the numbers, your formula gives 2.5 times what it should.")
  }
}
