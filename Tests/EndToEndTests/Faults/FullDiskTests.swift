import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  /// Fault F4: the disk is full.
  @Suite(.enabled(if: SmallDisk.reason == nil, "a disk of one's own needs root"))
  struct FullDiskTests {
    @Test func theLessonGoesOnAndSavingResumesWhenThereIsRoom() {
      fourAtATime(Seeded.cases(10)) { seed in
        var random = seed
        let disk = try SmallDisk()
        let student = try Student(["XDG_DATA_HOME": disk.folder.path])
        let window = try student.openLesson()
        let answering = try Answering(window)
        try answering.answer()
        try disk.fill(leaving: Int.random(in: 0...150_000, using: &random))
        while !window.lines.contains(where: { $0.contains("Not saving:") }) {
          try check(answering.sent < 2000, "2000 answers found room on a full disk")
          try answering.answer()
        }
        // The message has the folder, what is left and what is needed.
        let message = window.lines.joined(separator: " ")
        try check(
          message.contains(/The disk is full: \S+ +has \d+ (KB|bytes) +left/), message)
        // Answers are judged as before, and the experiment steps.
        for _ in 1...3 { try answering.answer() }
        try window.press("\u{1b}", toSee: "? help")
        try window.press("n", toSee: "5 − 0.1·10 = 4")
        try window.see("Not saving:")

        try disk.empty()
        try window.press("g\r", toSee: "Esc leave the exercise")
        try answering.answer()
        try window.lose("Not saving:")
        try window.press("\u{3}")
        try check(try window.terminal.waitForExit() == .exited(130), "it ended otherwise")
        // What was answered on the full disk is there too.
        let progress = try student.progress()
        try check(
          progress.answers == answering.sent, "\(progress.answers) of \(answering.sent) are kept")
      }
    }

    @Test func aFullDiskAtTheStartIsSaidAtOnce() throws {
      let disk = try SmallDisk()
      let student = try Student(["XDG_DATA_HOME": disk.folder.path])
      try disk.fill(leaving: 0)
      let window = try student.openLesson()
      try window.see("Not saving: The disk is full:")
      let answering = try Answering(window)
      for _ in 1...4 { try answering.answer() }
      try disk.empty()
      try answering.answer()
      try window.lose("Not saving:")
      try window.press("\u{3}")
      try window.terminal.waitForExit()
      #expect(try student.progress().answers == 5)
    }

    /// Without a screen the message is on standard error, the verdict on standard output.
    @Test func anExerciseInLinesGoesOnToo() throws {
      let disk = try SmallDisk()
      let student = try Student(["XDG_DATA_HOME": disk.folder.path])
      try disk.fill(leaving: 0)
      let answer = try student.run(["do", "lin-04/other-corner"], input: "a\n")
      #expect(answer.status == .exited(0))
      #expect(answer.text.contains("1 of 1 right."))
      #expect(answer.talk.contains("Not saved: The disk is full"))
      let reset = try student.run("reset", "--yes")
      #expect(reset.status == .exited(74), "\(reset.talk)")
    }
  }
}
