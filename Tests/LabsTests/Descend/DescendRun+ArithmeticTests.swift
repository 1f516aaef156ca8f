import Formulas
import Testing

@testable import Labs

struct DescendRunArithmeticTests {
  @Test func theFirstStepOfTheWorkedExample() throws {
    #expect(
      try makeRun(steps: 1).arithmetic().map(\.long) == [
        "∂f/∂x₁ = 2·x₁ = 2·5 = 10",
        "∂f/∂x₂ = 2·x₂ = 2·5 = 10",
        "x₁ = x₁ − η·∂f/∂x₁ = 5 − 0.1·10 = 4",
        "x₂ = x₂ − η·∂f/∂x₂ = 5 − 0.1·10 = 4",
        "f = x₁² + x₂² = 4² + 4² = 32",
      ])
    #expect(
      try makeRun(steps: 1).arithmetic(.ascii).map(\.short) == [
        "df/dx1 = 2*5 = 10", "df/dx2 = 2*5 = 10", "x1 = 5 - 0.1*10 = 4", "x2 = 5 - 0.1*10 = 4",
        "f = 4^2 + 4^2 = 32",
      ])
  }

  @Test func theStartShowsItsValueAlone() throws {
    #expect(try makeRun().arithmetic().map(\.short) == ["f = 5² + 5² = 50"])
  }

  @Test func negativeNumbersStandInBrackets() throws {
    let lines = try makeRun(from: [5, -5], steps: 1).arithmetic().map(\.short)
    #expect(lines.contains("x₂ = −5 − 0.1·(−10) = −4"))
    #expect(lines.contains("f = 4² + (−4)² = 32"))
  }

  @Test func aSwappedFunctionHasItsOwnArithmetic() throws {
    #expect(
      try makeRun("x1^2 + 3*x2^2", steps: 1).arithmetic().map(\.long) == [
        "∂f/∂x₁ = 2·x₁ = 2·5 = 10",
        "∂f/∂x₂ = 6·x₂ = 6·5 = 30",
        "x₁ = x₁ − η·∂f/∂x₁ = 5 − 0.1·10 = 4",
        "x₂ = x₂ − η·∂f/∂x₂ = 5 − 0.1·30 = 2",
        "f = x₁² + 3·x₂² = 4² + 3·2² = 28",
      ])
  }

  @Test func theRateIsThatOfTheStepAndNotOfTheNext() throws {
    var run = try makeRun(steps: 1)
    try run.set("rate", to: 0.5)
    #expect(run.arithmetic().map(\.short).contains("x₁ = 5 − 0.1·10 = 4"))
  }

  @Test(
    arguments: ["x1^2 + x2^2", "x1^2 + 3*x2^2", "x1^4/10 - x1*x2 + x2^2", "exp(-x1^2/8)*x2 + x1"],
    [Notation.unicode, .ascii])
  func everyLineIsTrueOfItsPrintedNumbers(_ function: String, _ notation: Notation) throws {
    for seed in 0..<5 {
      var random = RandomActions(seed: seed)
      let start = (0..<2).map { _ in Double.random(in: -4...4, using: &random) }
      let rate = Double.random(in: 0.01...0.2, using: &random)
      var run = try makeRun(function, from: start, rate: rate)
      for _ in 0..<8 {
        run.advance()
        for line in run.arithmetic(notation) {
          let value = try Formula(parsing: line.numbers).value([String: Double]())
          let result = try NumberText.read(line.result).value
          // Six digits of each number are printed.
          let sizes = run.place.point + run.path[run.step - 1].point + [run.place.value]
          let size = sizes.map { abs(Double($0)) }.max() ?? 0
          #expect(
            abs(value - result) <= 2e-5 * max(abs(result), size, size * size), "\(line.long)")
        }
      }
    }
  }
}
