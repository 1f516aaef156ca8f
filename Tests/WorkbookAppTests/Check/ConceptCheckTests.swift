import Coursework
import Testing

@testable import WorkbookApp

@Suite struct ConceptCheckTests {
  private let glossary = Glossary([
    Concept(id: "bias", term: "bias", definition: "D.", home: "fnd-02"),
    Concept(id: "slope", term: "slope", definition: "D.", home: "lin-01"),
    Concept(id: "rate", term: "rate", definition: "D.", home: "lin-02"),
    Concept(id: "logit", term: "logit", definition: "D.", home: "cls-01"),
  ])

  private func reports(_ page: String, front: String = "", others: [String] = []) -> [String] {
    let files =
      [Samples.file("lin-01", page, front: front)] + others.map { Samples.file($0, "Words.") }
    var course = CourseReader.read(files).course
    course.glossary = glossary
    return Samples.reports(ConceptCheck(), course)
  }

  @Test func aTermBeforeItsHomeIsNamedOnceWithItsPlace() {
    #expect(
      reports("The slope.\n\nThe logit and\nrates.\n\nA logit again.", others: ["lin-02"]) == [
        "lin/01.md:7:5: “logit” is used before its home cls-01, which is not written yet. Say it in "
          + "other words, or name it, and the page explains it: needs = [\"logit\"].",
        "lin/01.md:8:1: “rates” is used before its home lin-02. Say it in other words, or name it, "
          + "and the page explains it: needs = [\"rate\"].",
      ])
  }

  @Test func aTermWhoseEarlierHomeIsNotWrittenIsNamed() {
    #expect(
      reports("The slope and the bias.").map { $0.prefix(50) } == [
        "lin/01.md:5:19: “bias” is used before its home fnd"
      ])
    #expect(reports("The slope and the bias.", others: ["fnd-02"]) == [])
  }

  @Test func whatIsNeededMayBeUsed() {
    #expect(reports("The logit.", front: "needs = [\"logit\"]\n") == [])
    #expect(reports("The `logit`.") == [])
  }

  @Test func headingsOptionsAndQuestionsAreReadToo() {
    let exercise = """
      ```exercise
      id = "one"
      kind = "choice"
      ask = "Which?"
      options = [
        { text = "the slope", right = true, reason = "It is." },
        { text = "the bias", reason = "It is not." },
      ]
      hints = ["Think."]
      ```
      """
    #expect(
      reports("# The logit\n\n\(exercise)").map { $0.prefix(30) } == [
        "lin/01.md:5:7: “logit” is used", "lin/01.md:13:17: “bias” is use",
      ])
  }
}
