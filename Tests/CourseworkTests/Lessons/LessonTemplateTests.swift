import Testing

@testable import Coursework

@Suite struct LessonTemplateTests {
  private let course = CourseReader.read([
    CourseFile(path: "course.toml", text: "title = \"C\"\n[[module]]\nid = \"lin\"\ntitle = \"L\""),
    CourseFile(path: "lin/04-a.md", text: "+++\nid = \"lin-04\"\ntitle = \"A\"\n+++\nWords.\n"),
  ]).course

  private func template(_ id: String, _ title: String? = nil) throws(LessonTemplate.Refusal)
    -> LessonTemplate
  {
    try LessonTemplate(id: id, title: title, course: course, modules: ["lin", "cls"])
  }

  @Test(arguments: [nil, "Momentum", "A \"quoted\" \\ title\u{7}", "Überraschung"])
  func itReadsWithoutFaults(title: String?) throws {
    let template = try template("lin-11", title)
    let (lesson, faults) = LessonReader.read(template.text, file: template.path)
    #expect(faults + lesson.exercises.flatMap(\.faults) == [])
    #expect(lesson.id == "lin-11" && lesson.labs.count == 1)
    #expect(lesson.exercises.map(\.reference) == ["lin-11/one-step"])
    #expect(lesson.exercises.allSatisfy { $0.hints.count == 3 })
    #expect(lesson.title == title.map { $0.filter { $0 != "\u{7}" } } ?? "A new lesson")
  }

  @Test func theFileIsNamedByNumberAndTitle() throws {
    #expect(try template("lin-11", "Momentum, and why").path == "lin/11-momentum-and-why.md")
    #expect(try template("cls-02").path == "cls/02-a-new-lesson.md")
    #expect(try template("lin-11", "../../etc").path == "lin/11-etc.md")
    #expect(try template("lin-11", "…").path == "lin/11-lesson.md")
    let long = try template("lin-11", String(repeating: "long ", count: 100)).path
    #expect(long.count < 60 && !long.contains("-.md"))
  }

  @Test func whatCannotBeALessonIsSaidInASentence() {
    func refusal(_ id: String) -> String {
      do throws(LessonTemplate.Refusal) {
        return try template(id).path
      } catch {
        return "\(error)"
      }
    }
    #expect(refusal("lin11").contains("Write the module, a hyphen and two digits: lin-11"))
    #expect(refusal("../x-01").contains("is no lesson id"))
    #expect(refusal("xyz-01").contains("The course has no module “xyz”. It has lin, cls."))
    #expect(
      refusal("lin-04") == "There is a lesson lin-04 already: lin/04-a.md. Nothing was written.")
  }
}
