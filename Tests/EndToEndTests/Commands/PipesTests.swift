import GradusTesting
import Testing

extension EndToEndTests {
  /// Commands between other programs.
  @Suite struct PipesTests {
    let student: Student

    init() throws { student = try Student() }

    /// What is left running below the shell is found by the end of its script.
    @Test(arguments: [
      "read lin-04", "run lin-04 --steps 10000 --format json", "run lin-04 --steps 10000",
      "list --json", "--help", "progress",
    ])
    func aReaderThatGoesAwayEndsTheCommandQuietly(command: String) throws {
      for reader in ["head -1", "true"] {
        let window = try student.shell(
          "$GRADUS \(command) | \(reader) >/dev/null; echo \"ended ${PIPESTATUS[0]}.\"")
        try window.see("ended ")
        let status = try #require(window.lines.first { $0.hasPrefix("ended ") })
        #expect(["ended 0.", "ended 141."].contains(status), "| \(reader)")
        #expect(window.lines.filter { !$0.isEmpty }.count == 1, "\(window.lines)")
        try window.terminal.waitForExit()
      }
    }

    @Test(arguments: ["read lin-04", "list --json", "run lin-04 --format csv", "progress"])
    func aResultThatFindsNoRoomIsNoSuccess(command: String) throws {
      let window = try student.shell("$GRADUS \(command) >/dev/full; echo \"ended $?.\"")
      try window.see("ended 74.")
      try window.see("No space left on device")
    }

    @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func closedDescriptorsDoNoHarm(redirection: String) throws {
      let window = try student.shell(
        "$GRADUS list \(redirection) | cat >/dev/null; echo \"ended ${PIPESTATUS[0]}.\"")
      try window.see("ended 0.")
      // With the errors' descriptor closed, a file of the store must not take its number.
      let answer = try student.shell(
        "echo a | $GRADUS do lin-04/other-corner 2>&- >/dev/null; echo \"ended $?.\"")
      try answer.see("ended 0.")
      #expect(try student.progress().isSaving)
    }

    /// Nothing is drawn where there is no terminal: the lesson goes by as text.
    @Test(arguments: ["open lin-04", ""])
    func withoutATerminalTheLessonIsText(command: String) throws {
      for redirection in [
        "</dev/null", "</dev/null >$HOME/out", "</dev/null | cat >$HOME/out",
      ] {
        let window = try student.shell(
          "$GRADUS \(command) \(redirection); echo \"ended ${PIPESTATUS[0]}.\"; "
            + "cat $HOME/out 2>/dev/null; rm -f $HOME/out; echo DONE")
        try window.terminal.waitForExit()
        let text = window.terminal.text
        #expect(text.contains("ended 0."), "\(text)")
        // Without a name it is the first lesson.
        let (title, id) =
          command.isEmpty
          ? ("The linear model", "lin-01") : ("Gradient descent on a bowl", "lin-04")
        #expect(text.contains("\(title) (\(id), about"))
        #expect(text.contains("Left in \(id):"))
        #expect(!window.terminal.output.contains(0x1b))
      }
    }
  }
}
