import Testing

@testable import Coursework

struct FrontMatterTests {
  private func read(_ text: String, file: String = "lin/04-bowl.md") -> (Lesson, [String]) {
    let (lesson, diagnostics) = LessonReader.read("+++\n\(text)\n+++\n", file: file)
    return (lesson, diagnostics.map(\.description))
  }

  @Test func everyKeyIsRead() {
    let (lesson, reports) = read(
      """
      id = "lin-04"
      title = "A bowl"
      minutes = 25
      needs = ["lin-03"]
      concepts = ["gradient"]
      outcomes = ["25"]
      errata = ["E-44"]
      """)
    #expect(reports.isEmpty)
    #expect(lesson.id == "lin-04" && lesson.title == "A bowl" && lesson.module == "lin")
    #expect(lesson.minutes == 25 && lesson.needs == ["lin-03"])
    #expect(lesson.concepts == ["gradient"])
    #expect(lesson.outcomes == ["25"] && lesson.errata == ["E-44"])
  }

  @Test func whatMayBeLeftOutHasAValue() {
    let (lesson, reports) = read("id = \"lin-04\"\ntitle = \"A bowl\"")
    #expect(reports.isEmpty && lesson.minutes == 10 && lesson.needs.isEmpty)
  }

  @Test func missingKeysAreReportedAndTheFileNamesTheLesson() {
    let (lesson, reports) = read("minutes = 5")
    #expect(
      reports == [
        "lin/04-bowl.md:2:1: The front matter has no “id”. Write: id = \"lin-04\"",
        "lin/04-bowl.md:2:1: The front matter has no “title”. "
          + "Write: title = \"Gradient descent on a bowl\"",
      ])
    #expect(lesson.id == "04-bowl.md" && lesson.title == "04-bowl.md" && lesson.module == "lin")
  }

  @Test func anIDThatIsNoneIsReportedAtItsLine() {
    let (_, reports) = read("title = \"A\"\nid = \"Lin-4\"")
    #expect(
      reports == [
        "lin/04-bowl.md:3:1: “Lin-4” is no lesson id. Write the module, a hyphen and two digits: "
          + "lin-04"
      ])
  }

  @Test func unknownKeysComeWithTheNearest() {
    let (_, reports) = read("id = \"lin-04\"\ntitle = \"A\"\nminute = 5")
    #expect(
      reports == [
        "lin/04-bowl.md:4:1: The front matter has a key “minute” that means nothing here. "
          + "Did you mean “minutes”?"
      ])
  }

  @Test(arguments: [("0", 1), ("-5", 1), ("0.5", 1), ("9999999", 600), ("1e300", 600)])
  func minutesStayWithinReason(_ written: String, _ minutes: Int) {
    #expect(read("id = \"lin-04\"\ntitle = \"A\"\nminutes = \(written)").0.minutes == minutes)
  }

  @Test func wrongKindsAreReported() {
    let (lesson, reports) = read("id = \"lin-04\"\ntitle = \"A\"\nminutes = \"5\"\nneeds = 3")
    #expect(
      reports == [
        "lin/04-bowl.md:4:1: “minutes” is a text, but must be a number: minutes = 20",
        "lin/04-bowl.md:5:1: “needs” must be a list of texts: needs = [\"…\", \"…\"]",
      ])
    #expect(lesson.minutes == 10)
  }

  @Test(arguments: ["lin-04", "a-00", "cls-99"])
  func lessonIDs(_ id: String) { #expect(FrontMatter.isLessonID(id)) }

  @Test(arguments: ["", "lin", "lin-4", "lin-004", "-04", "Lin-04", "lin-0x", "l1n-04", "a-b-04"])
  func noLessonIDs(_ id: String) { #expect(!FrontMatter.isLessonID(id)) }
}
