import Formulas
import Testing

@testable import Coursework

struct DiagnosisCaseTests {
  @Test func casesAreReadFromTOML() throws {
    let (cases, faults) = DiagnosisCase.read(
      """
      [[case]]
      exercise = "lin-06/one-epoch"
      seed = 12
      group = "known"
      answers = { e = "2 8 17 13", "w'" = "3" }
      first_wrong = "w'"
      mistake = "added"
      expects = "sum-for-mean"

      [[case]]
      exercise = "lin-06/one-epoch"
      given = { w = 5, x = [1, 2] }
      group = "rounded"
      """, file: "a.toml")
    #expect(faults.isEmpty && cases.count == 2)
    let first = try #require(cases.first)
    #expect(first.seed == 12 && first.group == .known && first.firstWrong == "w'")
    #expect(first.answers == ["e": "2 8 17 13", "w'": "3"])
    #expect(cases.last?.given == ["w": Value(5), "x": Value([1, 2])])
  }

  @Test(arguments: [
    ("[[case]]\ngroup = \"known\"", "case 1: it needs exercise"),
    ("[[case]]\nexercise = \"a/b\"\ngroup = \"odd\"", "“group” must be one of known"),
    ("[[case]]\nexercise = \"a/b\"\ngroup = \"known\"", "it needs first_wrong"),
    (
      "[[case]]\nexercise = \"a/b\"\ngroup = \"slip\"\nfirst_wrong = \"e\"", "it needs expects"
    ),
    ("[[case]]\nexercize = 1", "“exercize” means nothing here."),
    ("[[case]]\nexercise = \"a/b\"\ngroup = \"known\"\nanswers = { e = 3 }", "must be a text"),
    ("x = 1", "there is no case"), ("x = ", "a.toml:1"), ("case = [3]", "it is no table"),
  ])
  func whatCannotBeTakenIsSaid(_ text: String, _ part: String) {
    let (cases, faults) = DiagnosisCase.read(text, file: "a.toml")
    #expect(cases.isEmpty)
    #expect(faults.contains { $0.contains(part) }, "\(faults)")
  }
}
