import GradusTesting
import Testing

extension EndToEndTests {
  /// The workbook and its commands without a screen, word for word.
  @Suite struct PlainTests {
    let student: Student
    let course: LinesCourse

    init() throws {
      student = try Student()
      course = try LinesCourse(student)
    }

    private func transcript(_ words: [String], _ input: String = "") throws -> Student.Answer {
      try student.run(words + course.words, input: input)
    }

    @Test func aLessonReads() throws {
      let answer = try transcript(["read", "lin-01"])
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      expectGolden(answer.text, "read")
    }

    @Test func aLessonReadsInASCII() throws {
      var student = student
      student.environment["LANG"] = "C"
      let answer = try student.run(["read", "lin-01"] + course.words)
      #expect(answer.output.allSatisfy { $0 < 0x80 })
      expectGolden(answer.text, "read-ascii")
    }

    @Test func anExerciseIsDone() throws {
      let answer = try transcript(["do", "lin-01/step"], "five\n-10\nhint\n6\nhint\nhint\n")
      #expect(answer.status == .exited(1))
      expectGolden(answer.text, "do")
      #expect(try transcript(["do", "lin-01/step"], "10\n4\n").status == .exited(0))
    }

    @Test func aLessonIsGoneThrough() throws {
      let answer = try transcript(["open", "lin-01", "--plain"], "10\n4\nb\n")
      #expect(answer.status == .exited(0))
      expectGolden(answer.text, "open-plain")
      #expect(try student.progress(course.words).exercise("lin-01/step")?.isSolved == true)
    }

    @Test func whatWasSolvedIsNotAskedAgain() throws {
      _ = try transcript(["open", "lin-01"], "10\n")
      let second = try transcript(["open"], "4\na\n")
      #expect(second.status == .exited(0), "\(second.talk)")
      #expect(second.text.contains("1 the slope: 10  Right before."))
      #expect(second.text.contains("Everything in lin-01 is solved."))
      #expect(second.text.contains("Next: gradus open --plain lin-02"))
      let third = try transcript(["open", "lin-01"])
      #expect(third.text.contains("one step (lin-01/step): you have solved this."))
      #expect(!third.text.contains("Left in"))
    }

    @Test func anExerciseCanBeSkipped() throws {
      let answer = try transcript(["--plain"], "skip\na\n")
      #expect(answer.status == .exited(0))
      #expect(
        answer.text.hasSuffix(
          "Left in lin-01:\n  lin-01/step  one step\nGo on with: gradus open --plain lin-01\n"))
    }

    /// A matrix is a line each row; the letters of other forms are told beside them.
    @Test(arguments: [
      ("arrays", "3 6\n3 6 15\n3 6 1\nnine\n3 6; 9 15\n", "corrected"),
      ("arrays", "3 6 15\n3 6\n9 15\n", "right"),
      ("sequence", "c b\nc a b\n", "corrected"),
      ("pairs", "1a\n1a 2a\n", "wrong"),
      ("update", "w + \nhint\nw + eta*dw\n", "wrong"),
      ("update", "w - dw*eta\n", "right"),
    ])
    func everyFormIsAnsweredInLines(exercise: String, input: String, ending: String) throws {
      let answer = try transcript(["do", "lin-02/\(exercise)"], input)
      #expect(
        answer.status == .exited(ending == "wrong" ? 1 : 0), "\(answer.text)\(answer.talk)")
      expectGolden(answer.text, "do-\(exercise)-\(ending)")
    }

    @Test func aTerminalIsAskedLineByLineWhenThatIsWanted() throws {
      let window = try student.open(["open", "lin-01", "--plain"] + course.words)
      try window.see("1 the slope:")
      try window.press("10\r", toSee: "2 x after the step:")
      try window.press("skip\r", toSee: "Your choice:")
      try window.press("\u{4}")
      #expect(try window.terminal.waitForExit() == .exited(0))
      #expect(!window.terminal.output.contains(0x1b))
    }
  }
}
