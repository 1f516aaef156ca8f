import Formulas
import Testing

@testable import Coursework

struct NumbersAnswerTests {
  @Test(arguments: ["1 2,5 -3", "1; 2.5; -3", "[1 5/2 −3]", " 1  2.5\t-3 "])
  func numbersInARow(_ text: String) throws {
    #expect(try NumbersAnswer.read(text, count: 3) == [1, 2.5, -3])
  }

  @Test(arguments: ["", "1 2", "1 2 3 4", "1 2 x", String(repeating: "1 ", count: 5000)])
  func anythingElseSaysHowToWriteThem(_ text: String) {
    #expect(throws: FormulaError.self) { try NumbersAnswer.read(text, count: 3) }
  }
}
