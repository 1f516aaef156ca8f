import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// A lesson as a student goes through it, in tmux, whose idea of the screen is not ours.
  @Suite struct StoryTests {
    @Test func aLessonFromTheFirstStepToTheNextDay() throws {
      let student = try Student()
      let session = try student.interactiveShell()
      try session.type("$GRADUS", toSee: "Enter open")
      try session.send(keys: "j", "j", "j")
      try session.press("Enter", toSee: "Descent on f = x₁² + x₂²")

      // A step, and its arithmetic in full.
      try session.press("n", toSee: "x₁ = 5 − 0.1·10 = 4")
      try session.waitFor("f = 4² + 4² = 32")
      try session.press("=", toSee: "The arithmetic of the last step")
      try session.waitFor("∂f/∂x₁ = 2·x₁ = 2·5 = 10")
      try session.press("Escape", toSee: "Descent on f")

      // A wrong answer is told its reason, the right one takes its place.
      try session.press("Enter", toSee: "Exercise: three steps by hand")
      try session.waitFor("Esc leave the exercise")
      try session.type("6", toSee: "✗")
      try session.waitFor("You added η·2·a₀ instead of")
      try session.waitFor("5 + 0.1·2·5 = 6.")
      try session.type("4", toSee: "1/6")
      try session.waitFor("the mark of the right answer") { lines in
        lines.contains { $0.contains("step 1") && $0.contains("4          ✓") }
          && !lines.contains { $0.contains("You added") }
      }

      try resizing(session)
      try suspending(session)

      // Out by the way of the keys, and back at the same place.
      try session.send(keys: "Escape")
      try session.press("q", toSee: "you were here")
      try session.waitFor("□□□□□□ 0/6")
      try session.send(keys: "q")
      try session.waitFor("the shell's prompt") { $0.last { !$0.isEmpty } == "PROMPT" }
      #expect(try session.flag("alternate_on") == "0")
      #expect(try session.flag("cursor_flag") == "1")
      #expect(try session.flag("mouse_any_flag") == "0")
      try session.type("$GRADUS", toSee: "you were here")
      try session.press("Enter", toSee: "4          ✓")
      try session.waitFor("x₁ = 5 − 0.1·10 = 4")
    }

    /// Everything stays in its place, and a window that is too small says how large it must be.
    private func resizing(_ session: TmuxSession) throws {
      for (columns, rows) in [(60, 18), (120, 40), (40, 10), (80, 24)] {
        try session.resize(columns: columns, rows: rows)
        if rows == 10 {
          try session.waitFor("Gradus needs 60x18 cells and this window")
          try session.waitFor("has 40x10.")
          continue
        }
        try session.waitFor("a screen of \(columns) by \(rows)") { lines in
          lines.count == rows && lines.contains { $0.contains("2 f there") }
            && lines.contains { $0.contains("5 − 0.1·10 = 4") }
            && lines[rows - 1].contains("Esc leave the exercise")
        }
      }
    }

    /// Ctrl-Z leaves the shell its terminal, and `fg` brings the same picture back.
    private func suspending(_ session: TmuxSession) throws {
      let before = try session.screen()
      try session.press("C-z", toSee: "Stopped")
      #expect(try session.flag("alternate_on") == "0")
      #expect(try session.flag("cursor_flag") == "1")
      #expect(try session.flag("mouse_any_flag") == "0")
      try session.type(
        "stty -a | grep -ow -e '-*icanon' -e '-*echo' | tr '\\n' ' '; echo done",
        toSee: "icanon echo done")
      try session.type("fg", toSee: "Descent on f")
      try session.waitFor("the picture from before the pause") { $0 == before }
    }

    @Test func aKilledWorkbookLosesNothingAndLeavesTheShellWhole() throws {
      let student = try Student()
      let session = try student.interactiveShell()
      try session.type("stty -a >$HOME/before; $GRADUS open lin-04", toSee: "Descent on f")
      try session.press("n", toSee: "x₁ = 5 − 0.1·10 = 4")
      try session.send(keys: "Enter")
      try session.waitFor("Esc leave the exercise")
      try session.type("4", toSee: "4          ✓")
      try session.type("32", toSee: "32         ✓")

      let workbook = ProcessTree().descendants(of: session.pid).first {
        $0.name == "gradus-workbook"
      }
      kill(try #require(workbook).pid, SIGKILL)
      try session.waitFor("Gradus was killed (SIGKILL). Every answer given is kept.")
      try session.waitFor("Report: ")
      #expect(try session.flag("alternate_on") == "0")
      #expect(try session.flag("cursor_flag") == "1")
      #expect(try session.flag("mouse_any_flag") == "0")
      try session.type("echo status $?; stty -a | cmp - $HOME/before && echo sa'me'", toSee: "same")
      try session.waitFor("status 137")

      try session.type("clear; $GRADUS", toSee: "Descent on f")
      try session.waitFor("4          ✓")
      try session.waitFor("32         ✓")
      let progress = try student.progress()
      #expect(progress.lastLesson == "lin-04")
      #expect(progress.exercise("lin-04/three-steps")?.answers == 2)
      // Killed and not closed, it is still in the lesson and at its exercise.
      #expect(try session.screen().contains { $0.contains("Exercise: three steps by hand") })
    }
  }
}

extension TmuxSession {
  /// Presses one key, and waits until the text is on the screen.
  func press(_ key: String, toSee text: String) throws(HarnessError) {
    try send(keys: key)
    try waitFor(text, seconds: 10)
  }

  /// Types a line and Enter, and waits until the text is on the screen.
  func type(_ line: String, toSee text: String) throws(HarnessError) {
    try sendLiteral(line)
    try send(keys: "Enter")
    try waitFor(text, seconds: 10)
  }
}
