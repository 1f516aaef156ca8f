import Testing

@testable import Coursework

struct CourseReaderTests {
  private func lesson(_ path: String, _ id: String) -> CourseFile {
    CourseFile(path: path, text: "+++\ntitle = \"Of \(id)\"\nid = \"\(id)\"\n+++\nWords.\n")
  }

  private let head = """
    title = "Learning"
    [[module]]
    id = "lin"
    title = "Linear"
    [[module]]
    id = "cls"
    title = "Classes"
    """

  private func course(_ text: String) -> CourseFile { CourseFile(path: "course.toml", text: text) }

  @Test func modulesStandInTheOrderOfTheCourseAndLessonsInThatOfTheirIDs() {
    let (course, diagnostics) = CourseReader.read([
      lesson("cls/01-a.md", "cls-01"), lesson("lin/09-b.md", "lin-03"),
      lesson("lin/04-c.md", "lin-04"), course(head),
    ])
    #expect(diagnostics.isEmpty)
    #expect(course.title == "Learning")
    #expect(course.modules.map(\.title) == ["Linear", "Classes"])
    #expect(course.lessons.map(\.id) == ["lin-03", "lin-04", "cls-01"])
  }

  @Test func aModuleThatTheCourseDoesNotNameComesLastUnderItsID() {
    let (course, _) = CourseReader.read([
      lesson("rnn/01-a.md", "rnn-01"), lesson("cls/01-a.md", "cls-01"), course(head),
    ])
    #expect(course.modules.map(\.title) == ["Classes", "RNN"])
  }

  @Test func withoutACourseFileThereAreStillLessons() {
    let (course, diagnostics) = CourseReader.read([lesson("lin/04-a.md", "lin-04")])
    #expect(course.title == "Gradus" && course.lessons.count == 1 && diagnostics.isEmpty)
  }

  @Test func aSecondLessonOfAnIDIsReportedAtItsID() {
    let (course, diagnostics) = CourseReader.read([
      lesson("lin/05-b.md", "lin-04"), lesson("lin/04-a.md", "lin-04"),
    ])
    #expect(
      diagnostics.map(\.description) == [
        "lin/05-b.md:3:1: There is a second lesson “lin-04”. Give it an id of its own."
      ])
    #expect(course.lessons.count == 1)
  }

  @Test func pagesOutsideTheModulesAreNoLessons() {
    let (course, diagnostics) = CourseReader.read([
      CourseFile(path: "README.md", text: "Words."), lesson("lin/04-a.md", "lin-04"),
      CourseFile(path: "lin/data.csv", text: "1,2"),
    ])
    #expect(course.lessons.map(\.id) == ["lin-04"] && diagnostics.isEmpty)
  }

  @Test func aBrokenLessonIsShownInTheModuleOfItsFolderAndTheOthersOpen() {
    let (course, diagnostics) = CourseReader.read([
      course(head), CourseFile(path: "lin/05-b.md", text: "Words."),
      lesson("lin/04-a.md", "lin-04"),
    ])
    #expect(course.modules.map(\.id) == ["lin"])
    #expect(course.lessons.map(\.id) == ["05-b.md", "lin-04"])
    #expect(diagnostics.map(\.file) == ["lin/05-b.md"])
  }

  @Test func faultsOfTheCourseFileHaveTheirPlaces() {
    func reports(_ text: String) -> [String] {
      CourseReader.read([course(text)]).diagnostics.map(\.description)
    }
    #expect(
      reports("name = 3") == [
        "course.toml:1:1: The course has no “title”. Write: title = \"Machine learning\"",
        "course.toml:1:1: The course has no modules. Write: [[module]], then id = \"lin\", "
          + "title = \"…\"",
        "course.toml:1:1: The course has a key “name” that means nothing here.",
      ])
    #expect(
      reports("title = \"A\"\n\n[[module]]\nid = \"lin\"") == [
        "course.toml:3:1: A [[module]] needs id = \"lin\" and title = \"…\""
      ])
    #expect(
      reports("title = \"A\"\n[[module]]\nid = \"lin\"\ntitle = \"B\"\ntitel = \"C\"") == [
        "course.toml:2:1: The module “lin” has a key “titel” that means nothing here. "
          + "Did you mean “title”?"
      ])
    #expect(reports("title = \"A\"\n[[module]\n").first?.hasPrefix("course.toml:2:") == true)
  }

  @Test func windowsLineEndsAndAByteOrderMarkChangeNothing() {
    let text = head.replacing("title = \"Learning\"", with: "title = \"Learning\"\nzebra = 1")
    let windows = course("\u{feff}" + text.replacing("\n", with: "\r\n"))
    let (read, diagnostics) = CourseReader.read([windows, lesson("cls/01-a.md", "cls-01")])
    #expect(read.modules.map(\.title) == ["Classes"])
    #expect(diagnostics.map(\.line) == [2])
  }
}
