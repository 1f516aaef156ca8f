import Formulas
import Testing

struct DerivativeTests {
  @Test(arguments: [
    ("x1^2", "x1", "2·x₁"), ("x1^2 + 3*x2^2", "x2", "6·x₂"), ("x^3", "x", "3·x²"),
    ("3*x*x", "x", "6·x"), ("5", "x", "0"), ("y", "x", "0"), ("x", "x", "1"), ("-x", "x", "−1"),
    ("w*x + b", "w", "x"), ("(w*x + b - y)^2", "w", "2·(w·x + b − y)·x"),
    ("(y - yhat)^2", "ŷ", "−2·(y − ŷ)"), ("(yhat - y)^2/2", "yhat", "ŷ − y"),
    ("1/x", "x", "−1/x²"), ("x^-1", "x", "−1/x²"), ("x^0.5", "x", "0.5/x^0.5"),
    ("x^1.1", "x", "1.1·x^0.1"), ("sqrt(x)", "x", "1/(2·sqrt(x))"), ("exp(2*x)", "x", "2·exp(2·x)"),
    ("ln(x)", "x", "1/x"), ("log10(x)", "x", "1/(x·ln(10))"), ("sin(x)", "x", "cos(x)"),
    ("cos(x)", "x", "−sin(x)"), ("tanh(x)", "x", "1 − tanh(x)²"),
    ("sigmoid(x)", "x", "sigmoid(x)·(1 − sigmoid(x))"), ("relu(x)", "x", "step(x)"),
    ("abs(x)", "x", "sign(x)"), ("2^x", "x", "2^x·ln(2)"), ("x/m", "x", "1/m"),
    ("x^n", "x", "n·x^(n − 1)"), ("step(x)", "x", "0"),
    ("where(x > 0, x^2, 3)", "x", "where(x > 0, 2·x, 0)"), ("a .* x", "x", "a"),
    ("maximum(0, x)", "x", "where(0 > x, 0, 1)"), ("x > 2", "x", "0"),
  ])
  func isSymbolicAndSimple(_ text: String, _ name: String, _ derivative: String) throws {
    #expect(try Formula(parsing: text).derivative(by: name).printed() == derivative)
  }

  @Test(arguments: 0..<60)
  func agreesWithCentralDifferences(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<25 {
      let formula = Formula(random.expression(depth: 4))
      let derivative = try formula.derivative(by: "x1")
      let point = random.point(from: 0.2, to: 2.2)
      func difference(_ step: Double) throws -> Double {
        var (after, before) = (point, point)
        after["x1", default: 0] += step
        before["x1", default: 0] -= step
        return (try formula.value(after) - formula.value(before)) / (2 * step)
      }
      let (rough, fine) = (try difference(2e-4), try difference(1e-4))
      let expected = fine + (fine - rough) / 3
      let actual = try derivative.value(point)
      // Where the differences disagree with each other there is a jump, a pole or no digits left.
      let value = try formula.value(point)
      guard actual.isFinite, expected.isFinite, value.magnitude < 1e4,
        abs(fine - rough) <= 1e-5 * max(1, abs(fine))
      else { continue }
      #expect(
        abs(actual - expected) <= 1e-4 * max(1, abs(expected)), "\(formula) → \(derivative)")
    }
  }

  @Test func whatIsTooLongIsRefusedQuickly() {
    let deep = String(repeating: "sigmoid(x^", count: 60) + "x" + String(repeating: ")", count: 60)
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: deep).derivative(by: "x")
    }
    #expect(error?.description.hasPrefix("The derivative of this formula is too long") == true)
  }

  @Test func vectorsAreRefusedClearly() throws {
    let error = #expect(throws: FormulaError.self) {
      try Formula(parsing: "w + mean(x)").derivative(by: "w")
    }
    #expect(
      error?.description == "This needs a formula of single numbers, but mean(x) works on vectors "
        + "or matrices.")
  }

  @Test func aLongSumHasADerivative() throws {
    let sum = (1...90).map { "(w*\($0) + b - \($0 * 2))^2" }.joined(separator: " + ")
    let derivative = try Formula(parsing: sum).derivative(by: "b")
    #expect(try derivative.value(["w": 2, "b": 1]) == 180)
  }
}
