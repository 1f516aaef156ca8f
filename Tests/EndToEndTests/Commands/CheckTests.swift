import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct CheckTests {
    let student: Student

    init() throws { student = try Student() }

    private struct Fault: Decodable {
      let schema: Int
      let file: String
      let line: Int
      let column: Int
      let message: String
    }

    private func check(_ lesson: String, _ words: String...) throws -> Student.Answer {
      try student.folder.write(
        "course/lessons/course.toml", "title = \"Test\"\n[[module]]\nid = \"lin\"\ntitle = \"L\"\n")
      try student.folder.write("course/lessons/lin/01-x.md", lesson)
      return try student.run(["check", "--course", "\(student.folder.path)/course"] + words)
    }

    private static let withoutHints = """
      +++
      id = "lin-01"
      title = "T"
      +++
      Words.

      ```exercise
      id = "one"
      kind = "steps"
      ask = "One step."
      given = { y0 = 5 }
      steps = "y1 = y0 - 0.1*2*y0"
      ```
      """

    @Test func aFaultOfTheProverHasItsPlace() throws {
      let answer = try check(Self.withoutHints)
      #expect(answer.status == .exited(1))
      #expect(answer.lines.count == 1)
      #expect(answer.text.hasPrefix("lin/01-x.md:7:1: lin-01/one: It has no hints."))
      #expect(answer.talk == "1 fault in 1 lessons.\n")
    }

    @Test func faultsForProgramsAreAnObjectEach() throws {
      let answer = try check(
        Self.withoutHints + "\n\n    " + String(repeating: "x", count: 99), "--json")
      #expect(answer.status == .exited(1))
      let faults = try answer.lines.map { line in
        try Student.Answer(
          status: answer.status, output: Array(line.utf8), errors: [], terminal: []
        ).decoded(as: Fault.self)
      }
      #expect(faults.map(\.line) == [7, 15])
      #expect(faults.allSatisfy { $0.schema == 1 && $0.file == "lin/01-x.md" && $0.column == 1 })
      #expect(faults.last?.message.contains("This line has 99 columns") == true)
      #expect(try check("+++\nid = \"lin-01\"\ntitle = \"T\"\n+++\nWords.\n", "--json").text == "")
    }

    @Test func anExerciseIsExplained() throws {
      let answer = try student.run("check", "--explain", "lin-04/three-steps", "--seed", "3")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      #expect(answer.text.contains("plus-for-minus"))
      #expect(answer.text.contains("seed 3"))
      let unknown = try student.run("check", "--explain", "lin-04/three-step")
      #expect(unknown.status == .exited(64))
      #expect(unknown.talk.contains("Did you mean lin-04/three-steps?"))
      #expect(try student.run("check", "--seed", "3").talk.contains("--explain"))
    }

    @Test func barsAreTrainedAnew() throws {
      let table = "\(student.folder.path)/tune.md"
      let answer = try student.run("check", "--tune", "--table", table)
      #expect(answer.status == .exited(0), "\(answer.text)\(answer.talk)")
      #expect(answer.talk.contains("The table is in \(table)."))
      let written = try String(contentsOfFile: table, encoding: .utf8)
      #expect(written.contains("| exercise ") && written.contains("| lin-05/reach-the-bar "))
      // The table beside the lessons is that of these lessons.
      let lessons = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "lessons")
      #expect(
        try String(contentsOf: lessons.appending(path: "tune.md"), encoding: .utf8) == written)
    }

    @Test func theTableStandsBesideTheLessonsUnlessAFileIsNamed() throws {
      _ = try check(Self.withoutHints)
      let course = "\(student.folder.path)/course"
      #expect(try student.run("check", "--course", course, "--tune").status == .exited(0))
      #expect(FileManager.default.fileExists(atPath: "\(course)/lessons/tune.md"))
      let nowhere = try student.run(
        "check", "--course", course, "--tune", "--table", "\(course)/none/tune.md")
      #expect(nowhere.status == .exited(73) && nowhere.talk.contains("cannot be written"))
      #expect(try student.run("check", "--table", "x").status == .exited(64))
    }
  }
}
