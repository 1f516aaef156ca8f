import Formulas
import Testing

@testable import Coursework

struct StepNumbersTests {
  @Test func theSpreadFollowsTheRoundings() throws {
    let numbers = StepNumbers(
      values: ["a": Value(5.75), "b": Value(2)], widths: ["a": [0.005]])
    let spread = try #require(numbers.spread(of: try Formula(parsing: "a^2 + b")))
    #expect(spread.center == Value(35.0625))
    #expect(spread.low[0] < 5.745 * 5.745 + 2 && spread.low[0] > 34.99)
    #expect(spread.high[0] > 5.755 * 5.755 + 2 && spread.high[0] < 35.13)
    #expect(numbers.spread(of: try Formula(parsing: "c + 1")) == nil)
  }

  @Test func anAnswerWithinTheRoundingsMatches() throws {
    // 0.0449 − 0.04 is 0.0049; who had written 0.045 may have gone on with 0.0449.
    let numbers = StepNumbers(
      values: ["p": Value(0.045), "q": Value(0.04)], widths: ["p": [0.0005]])
    let formula = try Formula(parsing: "p - q")
    func match(_ text: String) throws -> NumberAnswer.Match {
      numbers.match(try ValueAnswer(text, shape: .scalar), formula, .standard)
    }
    #expect(try match("0.005") == .exact)
    #expect(try match("0.00490") == .rounded)
    #expect(try match("0.00441") == .different)
    #expect(try match("0.0049") == .roundedTooFar)
  }

  @Test func manyEntriesAreFollowedEachByItself() throws {
    let count = 30
    let numbers = StepNumbers(
      values: ["x": Value(Array(repeating: 1.0, count: count))],
      widths: ["x": Array(repeating: 0.01, count: count)])
    let spread = try #require(numbers.spread(of: try Formula(parsing: "sum(x)")))
    #expect(spread.high[0] >= 30.3 && spread.high[0] < 30.4)
  }
}
