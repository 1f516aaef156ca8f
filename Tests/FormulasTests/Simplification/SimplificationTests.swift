import Formulas
import Testing

struct SimplificationTests {
  @Test(arguments: [
    ("x*1 + 0", "x"), ("0*x", "0"), ("x^1", "x"), ("x^0", "1"), ("x*x", "x²"), ("x + x", "2·x"),
    ("x*x^2", "x³"), ("x^3/x", "x²"), ("x/x", "1"), ("(x^2)^3", "x⁶"), ("2*(3*x)", "6·x"),
    ("x*2", "2·x"), ("-(-x)", "x"), ("(-x)^2", "x²"), ("(-x)^3", "−x³"), ("a - -b", "a + b"),
    ("2*x/2", "x"), ("x/2", "x/2"), ("1/3*x", "x/3"), ("0.1*3", "0.3"), ("1/3", "1/3"),
    ("2^10", "1024"), ("2^0.5", "2^0.5"), ("sqrt(9)", "3"), ("sqrt(2)", "sqrt(2)"),
    ("exp(0)", "1"), ("ln(1)*x", "0"), ("x/0", "x/0"), ("0/0", "0/0"), ("a*b*a^-1", "b"),
    ("2*pi*3", "6·π"), ("-2*(y - yhat)*1", "−2·(y − ŷ)"), ("1/(2*x)*4", "2/x"),
    ("x^-1", "x⁻¹"), ("1^x", "1"), ("a*(b + c)", "a·(b + c)"), ("1e300*1e300", "1e300·1e300"),
    ("x^0.5*x^0.5", "x"), ("2^-1", "1/2"), ("0^-1", "0⁻¹"), ("0^0", "1"),
  ])
  func isShorterAndTheSame(_ text: String, _ simple: String) throws {
    #expect(try Formula(parsing: text).simplified().printed() == simple)
  }

  @Test(arguments: 0..<40)
  func keepsTheValueWhereThereIsOne(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<25 {
      let formula = Formula(random.expression(depth: 4))
      let simple = formula.simplified()
      #expect(simple.simplified() == simple, "\(formula)")
      let point = random.point(from: 0.5, to: 2)
      let (value, other) = (try formula.value(point), try simple.value(point))
      guard value.isFinite, other.isFinite, value.magnitude < 1e6 else { continue }
      #expect(abs(value - other) <= 1e-6 * max(1, abs(value)), "\(formula) → \(simple)")
    }
  }

  @Test func leavesVectorsAsTheyAre() throws {
    #expect(try Formula(parsing: "sum(x - x)").simplified().printed() == "sum(x − x)")
    #expect(
      try Formula(parsing: "where(x + x > 0, 1*x, 0)").simplified().printed()
        == "where(2·x > 0, x, 0)")
  }

  @Test func leavesWhatWouldGrowTooHigh() throws {
    var text = "x1"
    for index in 0..<20 {
      text = "sin(\(text)) + (y\(index) + z\(index)) + (a\(index) + b\(index))"
    }
    let formula = try Formula(parsing: text)
    #expect(try Formula(parsing: formula.simplified().printed()).variables.count == 81)
  }
}
