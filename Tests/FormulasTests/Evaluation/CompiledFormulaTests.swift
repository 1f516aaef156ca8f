import Testing

@testable import Formulas

struct CompiledFormulaTests {
  @Test func isAFunctionOfNumberedUnknowns() throws {
    let bowl = try Formula(parsing: "x1^2 + 3*x2^2").compiled(over: ["x₁", "x2"])
    #expect(bowl.unknownCount == 2)
    #expect(bowl([2, 1]) == 7)
    let engine: [Float] = [2, 1]
    #expect(bowl(engine.span) == 7)
    let doubles = [2.0, 1.0]
    #expect(bowl(doubles.span) == 7)
  }

  @Test(arguments: 0..<40)
  func givesExactlyWhatTheFormulaGives(_ seed: Int) throws {
    var random = RandomExpressions(seed: seed)
    for _ in 0..<25 {
      let formula = Formula(random.expression(depth: 6))
      let compiled = try formula.compiled(over: random.names)
      let point = random.point()
      let expected = try formula.value(point)
      let actual = compiled(random.names.map { point[$0] ?? 0 })
      #expect(actual.bitPattern == expected.bitPattern || (actual.isNaN && expected.isNaN))
    }
  }
}
