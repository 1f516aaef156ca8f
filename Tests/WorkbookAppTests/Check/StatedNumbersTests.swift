import Coursework
import Testing

@testable import WorkbookApp

@Suite struct StatedNumbersTests {
  @Test(arguments: [
    ("f falls from 50 to 32.", ["50", "32"]),
    ("u is at −0.42, w still at −9.9995.", ["−0.42", "−9.9995"]),
    ("10,000 candidates", ["10,000"]), ("but q is 4·10⁻¹⁸, not 0", ["4·10^-18", "0"]),
    ("x₁ and L2 and p_3 are names, 5 − 0.1·10 = 4 is arithmetic", ["5", "0.1", "10", "4"]),
    ("dw is −1/6 = −0.16667, of 40/4 none", ["−0.16667"]),
    ("w is (1, 1): all", ["1", "1"]),
  ])
  func numbersAreFound(_ text: String, _ expected: [String]) {
    #expect(WrittenNumber.all(in: text).map(\.text) == expected)
  }

  private static func stated(_ words: String) -> StatedNumbers {
    StatedNumbers(in: TryThis(block: 0, text: words, words: words, moves: []))
  }

  @Test func aNumberIsSeenWhenItsDigitsAre() {
    var stated = Self.stated("J is 0.31, then 8.7 (mean of 20 splits).")
    #expect(stated.texts == ["0.31", "8.7"])
    var seen = SeenNumbers()
    seen.take("J 0.3062")
    stated.remove(seen)
    #expect(stated.texts == ["8.7"])
    seen.take("about 9")
    stated.remove(seen)
    #expect(stated.texts == ["8.7"])
    seen.take("J = 8.7")
    stated.remove(seen)
    #expect(stated.isEmpty)
  }
}
