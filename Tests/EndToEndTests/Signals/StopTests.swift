import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// Fault F12, the half that the workbook survives: it stops and goes on with its shell, and draws
  /// what was there.
  @Suite struct StopTests {
    /// A shell with job control, which takes its turn when the job has stopped.
    static let script = """
      set -m
      $GRADUS "$@"
      echo "[stopped $?]"
      read -r line
      fg >/dev/null
      echo "[ended $?]"
      """

    @Test func itStopsAndGoesOnWithItsShell() {
      fourAtATime(Blow.all([SIGTSTP, SIGSTOP])) { blow in
        let student = try Student()
        try Bars.hold(.milliseconds(500), "\(blow)") {
          let window = try student.shell(Self.script, blow.moment.words)
          try blow.moment.reach(in: window)
          let before = blow.moment == .running ? [] : window.settled()
          let workbook = try window.terminal.descendant(named: "gradus-workbook")

          let start = ContinuousClock.now
          window.terminal.signal(blow.signal, to: workbook)
          try window.terminal.read(until: "[stopped 148]")
          let time = ContinuousClock.now - start
          try window.terminal.checkRestored()
          try window.terminal.read(awaiting: "a stop of the workbook") { _ in
            ProcessTree().entries[workbook]?.state == "T"
          }

          let again = ContinuousClock.now
          try window.press("\n")
          try window.see("what was there before") { lines in
            blow.moment == .running ? blow.moment.isShown(in: lines) : lines == before
          }
          let redrawn = ContinuousClock.now - again
          try window.press("\u{3}")
          try window.see("[ended 130]")
          try window.terminal.waitForExit()
          try window.terminal.checkRestored()
          return max(time, redrawn)
        }
      }
    }

    @Test func theKeyDoesTheSameThreeTimesOver() throws {
      // No loop: bash leaves one when a job in it stops.
      let turn = "echo \"[stopped $?]\"; read -r line; fg >/dev/null\n"
      let script = "set -m; $GRADUS \"$@\"\n\(turn)\(turn)\(turn)echo \"[ended $?]\""
      let window = try Student().shell(script, ["open", "lin-04"])
      try window.seeLesson()
      for turn in 1...3 {
        try window.press("n", toSee: "step \(turn): ")
        try window.press("\u{1a}")
        try window.terminal.read(until: "[stopped 148]")
        try window.terminal.checkRestored()
        window.forget()
        try window.press("\n")
        try window.seeLesson()
      }
      try window.press("\u{3}", toSee: "[ended 130]")
      try window.terminal.waitForExit()
      try window.terminal.checkRestored()
    }

    /// A window that changed its size meanwhile gets a picture of its size.
    @Test func itGoesOnInAWindowOfAnotherSize() throws {
      let window = try Student().shell(Self.script, ["open", "lin-04"])
      try window.seeLesson()
      try window.press("\u{1a}")
      try window.terminal.read(until: "[stopped 148]")
      window.resize(columns: 100, rows: 30)
      try window.press("\n")
      try window.seeLesson()
      #expect(window.lines.count == 30 && window.lines.contains { $0.count > 90 })
    }

    /// Where no shell could continue it, it does not stop.
    @Test func aStopWithoutAShellIsNone() {
      fourAtATime(Blow.all([SIGTSTP, SIGSTOP])) { blow in
        let window = try Student().open(blow.moment.words)
        try blow.moment.reach(in: window)
        let before = blow.moment == .running ? [] : window.settled()
        let workbook = try window.terminal.descendant(named: "gradus-workbook")
        window.terminal.signal(blow.signal, to: workbook)
        if blow.signal == SIGSTOP { window.terminal.signal(SIGCONT, to: workbook) }
        try checkGoesOn(window, blow.moment, before)
      }
    }

    /// WINCH and CONT draw anew; a pipe that broke somewhere is nothing to a screen.
    @Test func otherSignalsDrawAnewAtTheMost() {
      fourAtATime(Blow.all([SIGWINCH, SIGCONT, SIGPIPE])) { blow in
        let window = try Student().open(blow.moment.words)
        try blow.moment.reach(in: window)
        let before = blow.moment == .running ? [] : window.settled()
        let workbook = try window.terminal.descendant(named: "gradus-workbook")
        window.terminal.signal(blow.signal, to: workbook)
        try checkGoesOn(window, blow.moment, before)
      }
    }

    /// The picture is there, whole when it is asked for, and Ctrl-C ends it as ever.
    private func checkGoesOn(_ window: Window, _ moment: Moment, _ before: [String]) throws {
      window.forget()
      try window.press("\u{c}")
      try window.see("what was there before") { lines in
        moment == .running ? moment.isShown(in: lines) : lines == before
      }
      try window.press("\u{3}")
      let status = try window.terminal.waitForExit()
      try check(status == .exited(130), "it ended with \(status)")
      try window.terminal.checkRestored()
    }
  }
}
