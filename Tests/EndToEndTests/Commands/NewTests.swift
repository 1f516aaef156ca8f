import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct NewTests {
    let student: Student
    let course: String

    init() throws {
      student = try Student()
      course = "\(student.folder.path)/course"
      try student.folder.write(
        "course/lessons/course.toml",
        "title = \"Test\"\n[[module]]\nid = \"lin\"\ntitle = \"Lines\"\n"
          + "[[module]]\nid = \"cls\"\ntitle = \"Classes\"\n")
    }

    private func new(_ words: String...) throws -> Student.Answer {
      try student.run(["new", "--course", course] + words)
    }

    @Test func aNewLessonPassesTheCheckAndCanBeDone() throws {
      let answer = try new("lin-11", "--title", "Momentum by hand")
      #expect(answer.status == .exited(0), "\(answer.talk)")
      #expect(answer.lines == ["\(course)/lessons/lin/11-momentum-by-hand.md"])
      let check = try student.run("check", "--course", course)
      #expect(check.status == .exited(0) && check.output.isEmpty, "\(check.text)\(check.talk)")
      let done = try student.run(
        ["do", "lin-11/one-step", "--course", course], input: "8\n3.2\n")
      #expect(done.status == .exited(0), "\(done.text)")
      #expect(try student.run("list", "--course", course).text.contains("lin-11  Momentum by hand"))
    }

    @Test func aModuleWithoutLessonsGetsItsFirst() throws {
      #expect(try new("cls-01").status == .exited(0))
      let check = try student.run("check", "--course", course)
      #expect(check.status == .exited(0), "\(check.text)\(check.talk)")
    }

    @Test func nothingThatExistsIsWrittenOver() throws {
      let file = try #require(try new("lin-11").lines.first)
      let before = try String(contentsOfFile: file, encoding: .utf8)
      let again = try new("lin-11", "--title", "Another")
      #expect(again.status == .exited(64) && again.output.isEmpty)
      #expect(again.talk.contains("There is a lesson lin-11 already: lin/11-a-new-lesson.md."))
      #expect(try String(contentsOfFile: file, encoding: .utf8) == before)
      // A file that can be no lesson yet is not written over either.
      try student.folder.write("course/lessons/cls/03-a-new-lesson.md", "mine")
      let other = try new("cls-03")
      #expect(other.status == .exited(73))
      #expect(
        FileManager.default.contents(
          atPath: "\(course)/lessons/cls/03-a-new-lesson.md") == Data("mine".utf8))
    }

    @Test func whatCannotBeALessonIsToldWithTheWayOut() throws {
      let unknown = try new("rnn-01")
      #expect(unknown.status == .exited(64))
      #expect(unknown.talk.contains("The course has no module “rnn”. It has lin, cls."))
      let malformed = try new("lin-4")
      #expect(malformed.status == .exited(64))
      #expect(malformed.talk.contains("Write the module, a hyphen and two digits: lin-11"))
      #expect(try student.run("new").status == .exited(64))
    }
  }
}
