import Formulas
import Testing

@testable import Coursework

struct FormulaDiagnosisTests {
  private func verdict(
    _ answer: String, rule: String, _ inputs: [WriteInput], subject: String? = "z"
  ) throws -> Verdict {
    let rule = try Formula(parsing: rule)
    let trials = Trials(seed: 9) { isSmall, generator in
      inputs.reduce(into: [:]) {
        $0[$1.name] = isSmall ? $1.small(using: &generator) : $1.drawn(using: &generator)
      }
    } truth: {
      try? rule.value($0)
    }
    return FormulaDiagnosis(
      subject: subject, rule: rule, expanded: nil, authored: [], earlierValues: [:], trials: trials
    ).verdict(on: try Formula(parsing: answer))
  }

  private let vector = WriteInput(name: "x", shape: .vector(3))
  private let long = WriteInput(name: "v", shape: .vector(40))
  private let number = WriteInput(name: "a", shape: .scalar)

  @Test func aRowIsAsGoodAsAVector() throws {
    let verdict = try verdict("[2*x]", rule: "2*x", [vector])
    #expect(
      verdict
        == Verdict(
          .right,
          [
            "The numbers are right; yours stand as a 1x3 matrix, the rule gives a vector with 3 "
              + "entries."
          ]))
  }

  @Test func longResultsAreShownByAnEntry() throws {
    let verdict = try verdict("v*a + where(v > 0, 1, 2)", rule: "v*a", [long, number])
    let example = try #require(verdict.sentences.last)
    #expect(example.contains("v = (a vector with 40 entries)"), "\(example)")
    #expect(example.contains("at the entry [0], but z should be "), "\(example)")
  }

  @Test func smallDifferencesAreShownWithMoreDigits() throws {
    let example = try #require(
      try verdict("a*1.00001", rule: "a", [number], subject: nil).sentences.last)
    let parts = example.split(separator: "yours gives ")[1].split(separator: ", but it should be ")
    #expect(parts.count == 2 && parts[0] + "." != parts[1], "\(example)")
  }

  @Test func aFormulaWithoutNamesHasItsExampleToo() throws {
    let verdict = try verdict("3", rule: "4", [number])
    #expect(verdict.sentences.last == "Yours gives 3, but z should be 4.")
  }
}
