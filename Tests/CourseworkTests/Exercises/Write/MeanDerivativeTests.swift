import Formulas
import Testing

@testable import Coursework

struct MeanDerivativeTests {
  @Test(arguments: [
    ("mean((w*x + b - y)^2)/2", "w"), ("mean((w*x + b - y)^2)/2", "b"),
    ("sum(ln(1 + exp(-y*(w*x + b))))", "w"), ("3*mean(w*x) - sum(w^2*x) + w^3", "w"),
    ("-mean(y*ln(sigmoid(w*x + b)) + (1 - y)*ln(1 - sigmoid(w*x + b)))", "w"),
    ("mean((w*x + b - y)^2) + 0.1*w^2", "w"), ("w^2*b", "w"),
  ])
  func agreesWithDifferences(_ text: String, _ name: String) throws {
    let formula = try Formula(parsing: text)
    let slope = try #require(formula.slope(by: name))
    let values = [
      "x": Value([0.3, -1.2, 2]), "y": Value([1, 0.2, 0.7]), "w": Value(0.8), "b": Value(-0.4),
    ]
    let measured = try #require(
      CentralDifferences(function: formula, name: name).value(values, completed: { $0 }))
    #expect(
      Trials.isSame(try slope.value(values), measured, scale: 10), "\(slope) for \(text)")
  }

  @Test(arguments: ["norm(w*x)", "mean(w*x)^2", "exp(sum(w*x))", "max(w*x)", "mean(w*A, 0)"])
  func whatCannotBeWrittenDownHasNone(_ text: String) throws {
    #expect(try Formula(parsing: text).slope(by: "w") == nil)
  }

  @Test func ofAnotherNameItIsZero() throws {
    #expect(try Formula(parsing: "mean(x)").slope(by: "w") == Formula(.number(0)))
  }
}
