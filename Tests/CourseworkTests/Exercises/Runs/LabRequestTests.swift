import Labs
import Testing

@testable import Coursework

struct LabRequestTests {
  @Test func anInnerLabIsReadAndRun() throws {
    let kind = try #require(try exercise(KindSamples.value).kind as? PredictExercise)
    let end = kind.request.finished(kind.request.start)
    #expect(end.step == 10)
    #expect(end.column("f").count == 11)
    #expect(end.columnNames == ["x1", "x2", "f", "rate"])
    let faster = try kind.request.run(setting: [.init("rate", "0.3")])
    #expect(faster.controls[0].value == 0.3)
    #expect(throws: ControlError.self) { try kind.request.run(setting: [.init("speed", "1")]) }
  }

  /// The exercise without its own lab, on a page with labs.
  private func page(_ line: String, labs: [String]) -> String {
    let start = KindSamples.value.split(separator: "[lab]")[0]
    let exercise = fenced("exercise", start + line)
    return lessonText(exercise + labs.map { fenced("lab", $0) }.joined())
  }

  @Test func theLessonsLabIsFoundWhereverItStands() {
    #expect(reports(page("", labs: [Samples.lab])) == [])
    #expect(reports(page("lab = \"bowl\"", labs: ["id = \"bowl\"\n" + Samples.lab])) == [])
    #expect(
      reports(page("lab = \"bow\"", labs: ["id = \"bowl\"\n" + Samples.lab])) == [
        "a.md:12:1: The lesson has no lab “bow”. Did you mean “bowl”?"
      ])
    #expect(
      reports(page("lab = \"bowl\"", labs: [Samples.lab])) == [
        "a.md:12:1: The lesson has no lab “bowl”. No lab of this lesson has an id. Write into one: "
          + "id = \"bowl\""
      ])
    #expect(
      reports(page("", labs: [])) == [
        "a.md:6:1: The lesson has no lab. Write [lab] with an experiment, or put one on the page."
      ])
    #expect(
      reports(page("lab = 3", labs: [Samples.lab])) == [
        "a.md:12:1: “lab” is a number, but must be the id of a lab, or a table."
      ])
  }

  @Test(arguments: [
    ("steps = 10", "", "6:1: This exercise has no “steps”. Write: steps = 10"),
    ("steps = 10", "steps = 1.5", "9:1: “steps” must be a whole number from 1 to 100000"),
    ("rate = 0.1", "rate = 11", "16:1: “rate” must"),
    (
      "value = \"f\"", "value = \"f\"\nset = { speed = 2 }",
      "12:1: This experiment has no control “speed”."
    ),
    (
      "value = \"f\"", "value = \"f\"\nset = { rate = 20 }", "12:1: rate η can be set from 0 to 10."
    ),
    ("value = \"f\"", "value = \"f\"\nset = { rate = [1] }", "12:1: “rate” in “set” is a list"),
    ("value = \"f\"", "value = \"f\"\nset = 3", "12:1: “set” is a number, but must be a table"),
  ])
  func everyFaultHasItsPlace(_ part: String, _ other: String, _ report: String) {
    #expect(KindSamples.value.contains(part))
    let reports = reports("exercise", KindSamples.value.replacing(part, with: other))
    #expect(reports.contains { $0.hasPrefix("a.md:" + report) }, "\(reports)")
  }

  @Test func aRunThatIsTooLargeIsReported() {
    let lab = """
      [lab]
      kind = "train"
      data = { kind = "spirals", count = 2000 }
      layers = [64, 64]
      """
    let start = KindSamples.value.split(separator: "[lab]")[0].replacing("\"f\"", with: "\"loss\"")
      .replacing("steps = 10", with: "steps = 20000")
    let reports = reports("exercise", start + lab)
    #expect(
      reports.count == 1
        && reports[0].hasPrefix("a.md:9:1: This experiment is too large for 20000 steps"),
      "\(reports)")
  }
}
