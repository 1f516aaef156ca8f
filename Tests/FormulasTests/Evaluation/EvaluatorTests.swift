import Testing

@testable import Formulas

struct EvaluatorTests {
  @Test func recordsWhatItWorksOutInOrder() throws {
    let formula = try Formula(parsing: "a + b*2")
    var evaluator = Evaluator(
      values: ["a": Value(1), "b": Value(3)], columns: formula.columns, work: Work(), records: true)
    let value = try evaluator.value(formula.expression)
    #expect(value == Value(7))
    #expect(evaluator.record?.map(\.node) == [1, 3, 4, 2, 0])
  }

  @Test(arguments: [
    (
      "[1, [2, 3]]",
      "Column 1: the entries of a list have one shape: the first is a number, number 2 is a vector "
        + "with 2 entries."
    ),
    ("[[[1]]]", "Column 1: a list holds numbers or vectors, not matrices."),
    ("2*(1 + q)", "Column 8: the name q has no value."),
    (
      "sum([1, 2], [3, 4])",
      "Column 1: axis a vector with 2 entries does not exist here: "
        + "a vector has only axis 0."
    ),
  ])
  func pointsAtTheFault(_ text: String, _ sentence: String) {
    #expect(outcome(text) == sentence)
  }

  @Test(arguments: 0..<20)
  func agreesWithTheScalarOne(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<50 {
      let formula = Formula(random.expression(depth: 5))
      let point = random.point()
      let (expected, actual) = (
        try formula.value(point), try formula.value(point.mapValues { Value($0) }).number ?? 0
      )
      #expect(actual.bitPattern == expected.bitPattern || (actual.isNaN && expected.isNaN))
    }
  }
}
