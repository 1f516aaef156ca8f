import GradusTesting
import Testing

extension EndToEndTests {
  /// What other programs read: JSON and plain text.
  @Suite struct RecordsTests {
    let student: Student

    init() throws { student = try Student() }

    private struct Listing: Decodable {
      struct Lesson: Decodable {
        let id: String
        let title: String
        let exercises: [String]
        let solved: Int
        let isLast: Bool
      }
      struct Module: Decodable {
        let id: String
        let lessons: [Lesson]
      }
      let schema: Int
      let title: String
      let modules: [Module]
    }

    @Test func theListAsJSONHasTheLessonsAndWhatIsSolved() throws {
      _ = try student.run(["do", "lin-04/other-corner"], input: "a\n")
      let answer = try student.run("list", "--json")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty && answer.lines.count == 1)
      let listing = try answer.decoded(as: Listing.self)
      #expect(listing.schema == 1 && listing.title == "Machine learning, step by step")
      let lesson = listing.modules.flatMap(\.lessons).first { $0.id == "lin-04" }
      #expect(lesson?.title == "Gradient descent on a bowl" && lesson?.solved == 1)
      #expect(
        lesson?.exercises.prefix(3) == [
          "lin-04/three-steps", "lin-04/plus-sign", "lin-04/other-corner",
        ])
    }

    @Test func progressAsJSONSaysWhereItIsKept() throws {
      _ = try student.run(["do", "lin-04/three-steps"], input: "6\n32\n")
      let progress = try student.progress()
      #expect(progress.schema == 1 && progress.isSaving && progress.answers == 2)
      #expect(progress.path == student.database && progress.student == "this login")
      #expect(!progress.lessons.isEmpty && progress.lessons.allSatisfy { $0.solved == 0 })
    }

    @Test func progressNamesTheUserOfTheLogin() throws {
      let student = try Student(["USER": "ada"])
      #expect(try student.progress().student == "ada")
      #expect(
        try student.run("progress").lines.first?.hasPrefix("Progress of ada, kept in") == true)
    }

    @Test func aLessonReadsAsPlainText() throws {
      let answer = try student.run("read", "lin-04")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      #expect(answer.text.contains("Gradient descent on a bowl"))
      #expect(answer.text.contains("This is the update rule"))
      #expect(answer.lines.allSatisfy { $0.count <= 72 })
      // The instructor's notes and the answers are not the student's.
      #expect(!answer.text.contains("Ask the room") && !answer.text.contains("We want to go down."))
      #expect(!answer.output.contains(0x1b))
    }

    @Test func aLessonReadsAsASCIIWhereThatIsAllThereIs() throws {
      let student = try Student(["LANG": "C"])
      let answer = try student.run("read", "lin-04")
      #expect(answer.status == .exited(0))
      #expect(answer.output.allSatisfy { $0 == 0x0a || (0x20...0x7e).contains($0) })
    }

    @Test func startingOverTakesTheAnswersOutOfSight() throws {
      _ = try student.run(
        ["do", "lin-04/three-steps"], input: "4\n32\n3.2\n20.48\n2.56\n13.1072\n")
      let refused = try student.run("reset")
      #expect(refused.status == .exited(64))
      #expect(try student.progress().lesson("lin-04")?.solved == 1)
      let answer = try student.run("reset", "--yes")
      #expect(answer.status == .exited(0) && answer.output.isEmpty)
      #expect(answer.talk == "Started over: all lessons.\n")
      let after = try student.progress()
      #expect(after.lesson("lin-04")?.solved == 0)
      #expect(after.exercise("lin-04/three-steps")?.answers == 0)
    }

    @Test func startingOverAsksOnATerminal() throws {
      _ = try student.run(["do", "lin-04/other-corner"], input: "a\n")
      for (reply, solved) in [("no", 1), ("yes", 0)] {
        let window = try student.open(["reset", "lin-04"])
        try window.see("Start over the lesson lin-04? Type yes:")
        try window.press("\(reply)\r")
        #expect(try window.terminal.waitForExit() == .exited(0))
        #expect(try student.progress().lesson("lin-04")?.solved == solved)
      }
    }

    @Test func theCourseIsSound() throws {
      let answer = try student.run(["check"], within: .seconds(60))
      #expect(answer.status == .exited(0) && answer.output.isEmpty, "\(answer.text)")
      #expect(answer.talk.contains("Sound: lessons"))
    }

    @Test func aFaultInTheCourseIsToldWithItsPlace() throws {
      try student.folder.write("course/lessons/course.toml", "title = \"Test\"\n")
      try student.folder.write(
        "course/lessons/lin/01-x.md", "+++\nid = \"lin-01\"\ntitle = 5\n+++\n\nText.\n")
      let answer = try student.run("check", "--course", "\(student.folder.path)/course")
      #expect(answer.status == .exited(1))
      #expect(answer.text.contains(/lin\/01-x\.md:\d+:/), "\(answer.text)")
    }
  }
}
