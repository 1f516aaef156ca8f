import Testing

@testable import Formulas

struct FunctionTests {
  @Test(arguments: [
    ("exp(0)", 1), ("ln(exp(2))", 2), ("log2(8)", 3), ("log10(0.01)", -2), ("sqrt(9)", 3),
    ("abs(-4)", 4), ("sign(-4)", -1), ("sign(0)", 0), ("sin(pi/2)", 1), ("cos(0)", 1),
    ("tanh(0)", 0), ("sigmoid(0)", 0.5), ("relu(-2)", 0), ("relu(2)", 2), ("step(2)", 1),
    ("step(0)", 0), ("sigmoid(-1000)", 0), ("sigmoid(1000)", 1),
  ])
  func isWorkedOut(_ text: String, _ expected: Double) throws {
    #expect(abs(try Formula(parsing: text).value([:]) - expected) < 1e-12)
  }

  @Test(arguments: Function.allCases)
  func keepsNotANumber(_ function: Function) {
    #expect(function.value(.nan).isNaN)
  }

  @Test(arguments: Function.allCases)
  func derivativeAgreesWithDifferences(_ function: Function) throws {
    let formula = Formula(.call(function, .variable("x")))
    let derivative = try formula.derivative(by: "x")
    for x in [0.3, 0.9, 2.4] {
      let step = 1e-5
      let after = try formula.value(["x": x + step])
      let before = try formula.value(["x": x - step])
      let expected = (after - before) / (2 * step)
      #expect(abs(try derivative.value(["x": x]) - expected) < 1e-7)
    }
  }
}
