import Formulas
import Learning
import Testing

@testable import Labs

struct DescendObjectiveTests {
  static let functions = [
    "x1^2 + x2^2", "x1^2 + 3*x2^2", "(x1 - 2)^2*x2 + x1", "exp(-x1^2/8)*x2", "sin(x1)*cos(x2)",
    "x1^4/10 - x1*x2 + x2^2", "ln(1 + x1^2) + sqrt(1 + x2^2)", "tanh(x1*x2/4)", "sigmoid(x1 - x2)",
    "x1/(2 + x2^2)",
  ]

  @Test(arguments: functions)
  func theGradientIsThatOfCentralDifferences(_ text: String) throws {
    let formula = try Formula(parsing: text)
    let objective = try Objective(formula, over: ["x1", "x2"])
    var random = RandomActions(seed: text.utf8.count)
    for _ in 0..<50 {
      let point = (0..<2).map { _ in Float.random(in: -3...3, using: &random) }
      var gradient: [Float] = [0, 0]
      var span = gradient.mutableSpan
      objective.gradient(point.span, &span)
      for index in 0..<2 {
        let slope = try slope(of: formula, at: point.map { Double($0) }, along: index)
        #expect(abs(Double(gradient[index]) - slope) <= 1e-6 * max(1, abs(slope)))
      }
    }
  }

  /// (f(x + h) − f(x − h)) / 2h, in `Double`.
  private func slope(of formula: Formula, at point: [Double], along index: Int) throws -> Double {
    let step = 1e-5
    let values = try [step, -step].map { step in
      var moved = point
      moved[index] += step
      return try formula.value(["x1": moved[0], "x2": moved[1]])
    }
    return (values[0] - values[1]) / (2 * step)
  }

  @Test func theValueIsThatOfTheFormula() throws {
    for text in Self.functions {
      let formula = try Formula(parsing: text)
      let objective = try Objective(formula, over: ["x1", "x2"])
      let point: [Float] = [1.25, -0.5]
      #expect(objective.value(point.span) == Float(try formula.value(["x1": 1.25, "x2": -0.5])))
    }
  }

  @Test func aNameThatIsNoUnknownIsRefused() throws {
    let formula = try Formula(parsing: "x1^2 + c")
    #expect(throws: FormulaError.self) { try Objective(formula, over: ["x1", "x2"]) }
  }
}
