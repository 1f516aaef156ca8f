import Glibc
import GradusTesting
import Testing

@Suite(.serialized) struct StoppingTests {
  /// Draws, leaves the screen and stops at Ctrl-Z, draws again, and ends with 3 at `q`.
  static let script = """
    saved=$(stty -g)
    round=1
    draw() {
      stty raw -echo
      printf '\\033[?1049h\\033[?25l\\033[?1000h\\033[H%s %s' ROUND $round
    }
    leave() {
      stty $saved
      printf '\\033[?1000l\\033[?25h\\033[?1049l'
    }
    trap 'draw' CONT
    draw
    while :; do
      key=$(dd bs=1 count=1 2>/dev/null)
      case $key in
        $(printf '\\032'))
          leave
          kill -TSTP $$
          round=$((round + 1))
          draw;;
        q)
          leave
          exit 3;;
      esac
    done
    """

  @Test(arguments: ["$GRADUS", "sh -c '$GRADUS; exit $?'"])
  func stopsAndContinuesWithTheWorkbookTwice(command: String) throws {
    let session = try FakeWorkbook(Self.script).interactiveScreen()
    try session.sendLiteral(command)
    try session.send(keys: "Enter")
    for round in 1...2 {
      try session.waitFor("ROUND \(round)")
      #expect(try session.flag("alternate_on") == "1")
      try session.send(keys: "C-z")
      try session.waitFor("Stopped")
      #expect(try session.flag("alternate_on") == "0")
      #expect(try session.flag("cursor_flag") == "1")
      try session.sendLiteral("clear; echo sh'ell' \(round)")
      try session.send(keys: "Enter")
      try session.waitFor("shell \(round)")
      try session.sendLiteral("fg")
      try session.send(keys: "Enter")
    }
    try session.waitFor("ROUND 3")
    try session.send(keys: "q")
    try session.waitFor("PROMPT")
    try session.sendLiteral("echo status $?")
    try session.send(keys: "Enter")
    try session.waitFor("status 3")
  }

  @Test func stopsWhenTheWorkbookIsStoppedFromOutside() throws {
    let workbook = try FakeWorkbook(Self.script)
    let terminal = try workbook.interactiveShell()
    try terminal.send("$GRADUS\r")
    try terminal.read(until: "ROUND 1")
    let child = try terminal.descendant(named: "gradus-workbook")
    for _ in 1...2 {
      terminal.signal(SIGSTOP, to: child)
      // The screen is left although the workbook had no chance to.
      try terminal.read(until: "\u{1b}[?1049l")
      try terminal.read(until: "Stopped")
      try terminal.read(until: "PROMPT")
      #expect(!(try terminal.changedModes().contains("opost was on, is off")))
      // The script's `dd` reads the terminal too, until it has noticed that it is stopped.
      try terminal.read(awaiting: "a stop of all") { _ in
        ProcessTree().descendants(of: terminal.pid).allSatisfy { $0.state == "T" }
      }
      try terminal.send("fg\r")
      try terminal.read(awaiting: "raw mode") { _ in
        try terminal.changedModes().contains("opost was on, is off")
      }
      try terminal.send("x")  // the script hears of having been continued at its next key
      try terminal.read(until: "ROUND 1")
    }
    try terminal.send("q")
    try terminal.read(until: "PROMPT")
    try terminal.send("echo status $?\r")
    try terminal.read(until: "status 3")
  }

  @Test func asksTheWorkbookToStopWhenItIsAskedItself() throws {
    let script = Self.script
      .replacing("trap 'draw' CONT", with: "trap 'leave; kill -STOP $$; draw' TSTP")
      .replacing("key=$(dd bs=1 count=1 2>/dev/null)", with: "sleep 60 & wait $!")
    let session = try FakeWorkbook(script).interactiveScreen()
    try session.sendLiteral("$GRADUS")
    try session.send(keys: "Enter")
    try session.waitFor("ROUND 1")
    let launcher = try #require(
      ProcessTree().descendants(of: session.pid).first { $0.name == "gradus" })
    kill(launcher.pid, SIGTSTP)
    try session.waitFor("Stopped")
    #expect(try session.flag("alternate_on") == "0")
    try session.sendLiteral("fg")
    try session.send(keys: "Enter")
    try session.waitFor("ROUND 1")
  }

  /// As the only program of a terminal nobody could continue it: the kernel discards such stops.
  @Test(arguments: [SIGSTOP, SIGTSTP])
  func goesOnWhereNobodyCouldContinueIt(signal: Int32) throws {
    let terminal = try FakeWorkbook(Self.script).run()
    try terminal.read(until: "ROUND 1")
    let child = try terminal.descendant(named: "gradus-workbook")
    for _ in 1...3 { terminal.signal(signal, to: child) }
    // More than once: keys typed at a stopped workbook are thrown away.
    for _ in 1...100 where terminal.exitStatus == nil {
      try terminal.send("q")
      _ = try? terminal.waitForExit(within: .milliseconds(50))
    }
    #expect(terminal.exitStatus == .exited(3))
    #expect(try terminal.changedModes() == [])
  }

  @Test func survivesBeingSentToTheBackground() throws {
    let session = try FakeWorkbook(Self.script).interactiveScreen()
    try session.sendLiteral("$GRADUS")
    try session.send(keys: "Enter")
    try session.waitFor("ROUND 1")
    try session.send(keys: "C-z")
    try session.waitFor("Stopped")
    // It reaches for the terminal, which is the shell's now, and is stopped again.
    try session.sendLiteral("clear; bg; sleep 0.2; jobs")
    try session.send(keys: "Enter")
    try session.waitFor("Stopped")
    try session.sendLiteral("echo al'ive'")
    try session.send(keys: "Enter")
    try session.waitFor("alive")
    try session.sendLiteral("fg")
    try session.send(keys: "Enter")
    try session.waitFor("ROUND 2")
    try session.send(keys: "q")
    try session.waitFor("PROMPT")
  }

  @Test func leavesTheTerminalToTheShellFromTheBackground() throws {
    let workbook = try FakeWorkbook(FakeWorkbook.draw, "exec sleep 60")
    let terminal = try workbook.interactiveShell()
    try terminal.send("$GRADUS\r")
    let child = try terminal.descendant(named: "sleep")
    terminal.signal(SIGSTOP, to: child)
    try terminal.read(until: "Stopped")
    try terminal.read(until: "PROMPT")
    try terminal.send("bg\r")
    try terminal.read(until: "PROMPT")
    try terminal.read(awaiting: "the shell's line editor") { _ in
      try terminal.changedModes().contains("icanon was on, is off")
    }
    try terminal.read(awaiting: "the workbook's going on") { _ in
      ProcessTree().entries[child]?.state == "S"
    }
    let seen = terminal.output.count
    terminal.signal(SIGKILL, to: child)
    try terminal.read(until: "Gradus was killed")
    #expect(try terminal.changedModes().contains("icanon was on, is off"))
    #expect(!terminal.output[seen...].contains(0x1b))
  }

  @Test func endsWhenItIsEndedWhileStopped() throws {
    let session = try FakeWorkbook(Self.script).interactiveScreen()
    try session.sendLiteral("$GRADUS")
    try session.send(keys: "Enter")
    try session.waitFor("ROUND 1")
    try session.send(keys: "C-z")
    try session.waitFor("Stopped")
    try session.sendLiteral("kill %1")
    try session.send(keys: "Enter")
    try session.waitFor("the end of all below the shell") { _ in
      ProcessTree().descendants(of: session.pid).isEmpty
    }
    // What `jobs` says is no help: bash itself sometimes misses such an end, of `cat` as well.
    #expect(try session.flag("alternate_on") == "0")
  }

  @Test func leavesTheShellsScreenAsItWasAfterACrash() throws {
    let session = try FakeWorkbook(FakeWorkbook.draw, "kill -ILL $$").interactiveScreen()
    try session.sendLiteral("echo before; $GRADUS; echo af'ter'")
    try session.send(keys: "Enter")
    try session.waitFor("after")
    let screen = try session.screen()
    #expect(screen.contains("before"))
    #expect(screen.contains { $0.contains("fault of its own (SIGILL)") })
    for (flag, value) in [("alternate_on", "0"), ("cursor_flag", "1"), ("mouse_any_flag", "0")] {
      #expect(try session.flag(flag) == value)
    }
  }
}
