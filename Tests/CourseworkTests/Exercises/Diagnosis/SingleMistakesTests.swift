import Formulas
import Testing

@testable import Coursework

struct SingleMistakesTests {
  @Test func exactAndRoundedMistakesAreKeptApart() throws {
    let diagnosis = try stepDiagnosis(
      "w1 = w - eta*g", ["w": Value(5), "eta": Value(0.1), "g": Value(3.14)])
    let exact = SingleMistakes(diagnosis, try ValueAnswer("5.314", shape: .scalar))
    #expect(exact.exact.map(\.name) == ["plus-for-minus"])
    #expect(exact.exact[0].arithmetic == "5 + 0.1·3.14")
    let rounded = SingleMistakes(diagnosis, try ValueAnswer("5.31", shape: .scalar))
    #expect(rounded.exact.isEmpty && rounded.rounded.map(\.name) == ["plus-for-minus"])
  }

  @Test func mistakesOnRoundedNumbersAreFound() throws {
    let numbers = StepNumbers(
      values: ["w": Value(5), "eta": Value(0.5), "g": Value(3.1)], widths: ["g": [0.05]])
    let exact = ["w": Value(5), "eta": Value(0.5), "g": Value(3.1)]
    let diagnosis = try stepDiagnosis("w1 = w - eta*g", exact, own: numbers)
    // 5 + 0.5·3.14 with more digits than were written down.
    let mistakes = SingleMistakes(diagnosis, try ValueAnswer("6.57", shape: .scalar))
    #expect(mistakes.exact.isEmpty && mistakes.rounded.isEmpty)
    #expect(mistakes.withinRoundings.map(\.name) == ["plus-for-minus"])
    #expect(diagnosis.verdict(on: "6.57").mistake == "plus-for-minus")
  }
}
