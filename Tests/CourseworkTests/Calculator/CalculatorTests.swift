import Formulas
import Testing

@testable import Coursework

struct CalculatorTests {
  private let page: [String: Value] = ["a0": Value(5), "eta": Value(0.1)]

  @Test func worksOutWithTheNumbersOfThePage() {
    var calculator = Calculator()
    let line = calculator.work(out: " a0 - eta*2*a0 ", with: page)
    #expect(line?.text == "a₀ − η·2·a₀ = 5 − 0.1·2·5 = 4")
    #expect(line?.answer == "4")
    #expect(line?.input == "a0 - eta*2*a0")
  }

  @Test func numbersAloneAreNotSaidTwice() {
    var calculator = Calculator()
    #expect(calculator.work(out: "7", with: [:])?.text == "7")
    #expect(calculator.work(out: "2*3", with: [:])?.text == "2·3 = 6")
  }

  @Test func aResultCanBeNamedAndTheLastIsAns() {
    var calculator = Calculator()
    _ = calculator.work(out: "s = eta*2*a0", with: page)
    #expect(calculator.work(out: "a0 - s", with: page)?.answer == "4")
    #expect(calculator.work(out: "ans^2", with: page)?.answer == "16")
    #expect(calculator.work(out: "ans/2", with: page)?.answer == "8")
    #expect(calculator.lines.map(\.input) == ["s = eta*2*a0", "a0 - s", "ans^2", "ans/2"])
  }

  @Test func vectorsComeOutAsTheyAreTyped() {
    var calculator = Calculator()
    let page = ["x": Value([1, 3, 6])]
    #expect(calculator.work(out: "2*x", with: page)?.answer == "2 6 12")
    #expect(calculator.work(out: "[[1, 2], [3, 4]]", with: page)?.answer == "1 2; 3 4")
  }

  @Test func whatCannotBeWorkedOutIsSaid() {
    var calculator = Calculator()
    #expect(
      calculator.work(out: "b + 1", with: page)
        == Calculator.Line(
          input: "b + 1", text: "b has no value here. These have one: a₀, η.", answer: nil))
    #expect(calculator.work(out: "b", with: [:])?.text == "b has no value here. Use numbers.")
    let broken = calculator.work(out: "2*(3", with: [:])
    #expect(broken?.answer == nil && broken?.text.isEmpty == false)
    let taken = calculator.work(out: "step = 3", with: [:])?.text
    #expect(taken?.contains("the name step has a meaning already") == true)
    #expect(calculator.work(out: "2 <= 3", with: [:])?.answer == "1")
    #expect(calculator.work(out: "1/0", with: [:])?.answer == nil)
    #expect(calculator.work(out: "  ", with: page) == nil)
  }

  @Test func theListHasAnEnd() {
    var calculator = Calculator()
    for number in 0..<80 { _ = calculator.work(out: "\(number)", with: [:]) }
    #expect(calculator.lines.count == 50)
    #expect(calculator.lines.last?.input == "79")
  }
}
