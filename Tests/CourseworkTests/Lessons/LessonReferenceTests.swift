import Testing

@testable import Coursework

struct LessonReferenceTests {
  @Test func everyNameThatMeansAnotherPartHasItsPlace() {
    let text =
      "+++\nid = \"lin-04\"\ntitle = \"A\"\nneeds = [\n  \"lin-03\",\n  \"epoch\",\n]\n"
      + "concepts = [\"gradient\"]\n+++\n\nSee [this](lin-05)\nand [that](#loss).\n"
    let lesson = LessonReader.read(text, file: "a.md").lesson
    #expect(
      lesson.references == [
        LessonReference(kind: .need, name: "lin-03", line: 5, column: 3),
        LessonReference(kind: .need, name: "epoch", line: 6, column: 3),
        LessonReference(kind: .concept, name: "gradient", line: 8, column: 13),
        LessonReference(kind: .lessonLink, name: "lin-05", line: 11, column: 5),
        LessonReference(kind: .termLink, name: "loss", line: 12, column: 5),
      ])
  }

  @Test func moreNamesThanAnyoneNeedsAreCut() {
    let names = (0..<50).map { "\"a\($0)\"" }.joined(separator: ", ")
    let text = "+++\nid = \"lin-04\"\ntitle = \"A\"\nneeds = [\(names)]\n+++\n"
    let (lesson, faults) = LessonReader.read(text, file: "a.md")
    #expect(lesson.needs.count == 40)
    #expect(faults.map(\.message) == ["“needs” names 50 ids; at most 40 are read."])
  }

  @Test func webAddressesAreLeftAlone() {
    #expect(reports(lessonText("See [this](https://example.org/a).\n")) == [])
  }
}
