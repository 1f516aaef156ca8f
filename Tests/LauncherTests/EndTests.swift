import Glibc
import GradusTesting
import Testing

@Suite(.serialized) struct EndTests {
  let clock = ContinuousClock()

  static let signals: [Int32] = [
    SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGKILL, SIGTERM, SIGHUP, SIGQUIT, SIGINT,
  ]

  @Test(arguments: signals)
  func givesTheTerminalBackWhenTheWorkbookDies(signal: Int32) throws {
    let workbook = try FakeWorkbook(
      FakeWorkbook.draw, FakeWorkbook.awaitKey, "kill -\(signal) $$")
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    #expect(try terminal.changedModes().contains("icanon was on, is off"))

    let start = clock.now
    try terminal.send("x")
    #expect(try terminal.waitForExit() == .signaled(signal))
    #expect(clock.now - start < .milliseconds(500))
    #expect(try terminal.changedModes() == [])
    for sequence in restored { #expect(terminal.text.contains(sequence)) }
    #expect(EscapeSequenceAudit.findings(in: terminal.output) == [])
  }

  @Test(arguments: signals)
  func tellsOfADeathOnlyWhenNobodyWantedIt(signal: Int32) throws {
    let terminal = try FakeWorkbook(FakeWorkbook.draw, "kill -\(signal) $$").run()
    try terminal.waitForExit()
    let wanted = [SIGTERM, SIGHUP, SIGQUIT, SIGINT].contains(signal)
    let killed = signal == SIGKILL
    let text = terminal.text
    #expect(text.contains("Gradus stopped because of a fault of its own") == !(wanted || killed))
    #expect(text.contains("Gradus was killed (SIGKILL).") == killed)
    #expect(text.contains("Every answer given is kept.") == !wanted)
    #expect(text.contains("crash-") == !wanted)
  }

  @Test func writesNothingToATerminalThatIsAsBefore() throws {
    let terminal = try FakeWorkbook("kill -TERM $$").run()
    #expect(try terminal.waitForExit() == .signaled(SIGTERM))
    #expect(terminal.output.isEmpty)
  }

  @Test func givesTheTerminalBackAfterAnExitThatForgotIt() throws {
    let terminal = try FakeWorkbook(FakeWorkbook.draw, "exit 3").run()
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(try terminal.changedModes() == [])
    for sequence in restored { #expect(terminal.text.contains(sequence)) }
  }

  @Test func sendsNoSequencesToATerminalThatKnowsNone() throws {
    let workbook = try FakeWorkbook("stty raw; kill -TERM $$", environment: ["TERM": "dumb"])
    let terminal = try workbook.run()
    try terminal.waitForExit()
    #expect(try terminal.changedModes() == [])
    #expect(terminal.output.isEmpty)
  }

  @Test func throwsKeysAwayThatTheWorkbookDidNotRead() throws {
    let workbook = try FakeWorkbook(
      FakeWorkbook.draw, FakeWorkbook.awaitKey, "kill -SEGV $$")
    let terminal = try workbook.shell("$GRADUS; stty -icanon min 0 time 1; echo \"left $(dd).\"")
    try terminal.read(until: "DRAWN")
    try terminal.send("xrm -rf\r")
    try terminal.read(until: "left .")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func passesOnWhatEndsIt(signal: Int32) throws {
    let number = signal == SIGTERM ? "TERM" : "HUP"
    let workbook = try FakeWorkbook(
      "trap 'echo got \(number) >$HOME/seen; exit 0' \(number)", FakeWorkbook.draw,
      "while :; do sleep 60 & wait; done")
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    terminal.signal(signal)
    #expect(try terminal.waitForExit(within: .milliseconds(500)) == .exited(0))
    #expect(try terminal.changedModes() == [])
    #expect(workbook.folder.files().contains("seen"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func diesOfWhatTheWorkbookDiedOf(signal: Int32) throws {
    let terminal = try FakeWorkbook(FakeWorkbook.draw, "exec sleep 60").run()
    try terminal.read(until: "DRAWN")
    terminal.signal(signal)
    #expect(try terminal.waitForExit(within: .milliseconds(500)) == .signaled(signal))
    #expect(try terminal.changedModes() == [])
  }

  @Test(arguments: [SIGUSR1, SIGUSR2])
  func passesOnTheSignalsThatPrograms(signal: Int32) throws {
    let workbook = try FakeWorkbook(
      "trap 'echo heard; exit' \(signal)", "echo DRAWN", "sleep 60 & wait")
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    terminal.signal(signal)
    try terminal.read(until: "heard")
  }

  @Test func leavesInterruptAndQuitToTheWorkbook() throws {
    let workbook = try FakeWorkbook(FakeWorkbook.draw, FakeWorkbook.awaitKey, "exit 5")
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    terminal.signal(SIGINT)
    terminal.signal(SIGQUIT)
    try terminal.send("x")
    #expect(try terminal.waitForExit() == .exited(5))
  }

  @Test(arguments: ["while :; do sleep 60; done", "exec yes >&2"])
  func killsAWorkbookThatDoesNotEnd(loop: String) throws {
    let workbook = try FakeWorkbook("trap '' TERM", FakeWorkbook.draw, loop)
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    let start = clock.now
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .signaled(SIGTERM))
    #expect((.milliseconds(390)...(.milliseconds(900))).contains(clock.now - start))
    #expect(try terminal.changedModes() == [])
    #expect(!terminal.text.contains("Gradus"))
  }

  /// The second fills the terminal to the last byte, so that even the reset finds no room.
  @Test(arguments: ["yes", "dd if=/dev/zero bs=1"])
  func endsOnATerminalThatNobodyReads(writer: String) throws {
    let workbook = try FakeWorkbook("trap '' TERM", FakeWorkbook.draw, "exec \(writer)")
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    let child = try terminal.descendant(named: String(writer.prefix { $0 != " " }))
    // Until it has filled the terminal: it sleeps, however often one looks.
    var looks = 0
    let patience = clock.now + .seconds(5)
    while looks < 10, clock.now < patience {
      looks = ProcessTree().entries[child]?.state == "S" ? looks + 1 : 0
    }
    #expect(looks == 10)
    let start = clock.now
    terminal.signal(SIGTERM)
    let status = try terminal.waitForExit(reading: false)
    #expect(status == .signaled(SIGTERM))
    #expect(clock.now - start < .seconds(1))
    #expect(try terminal.changedModes() == [])
    while terminal.wait(.milliseconds(50)) {}
    #expect(terminal.text.contains("\u{1b}[?1049l"))
  }

  @Test func endsWhenTheTerminalIsTakenAway() throws {
    let terminal = try FakeWorkbook(FakeWorkbook.draw, "exec sleep 60").run()
    try terminal.read(until: "DRAWN")
    terminal.hangUp()
    #expect(try terminal.waitForExit(within: .seconds(1)) == .signaled(SIGHUP))
  }

  @Test func letsTheWorkbookKnowWhenItIsKilledItself() throws {
    let workbook = try FakeWorkbook(
      "saved=$(stty -g)", "trap 'stty $saved; echo hung up; exit' HUP", FakeWorkbook.draw,
      "sleep 60 & wait")
    // Not the leader of the session, whose end the kernel announces anyway.
    let terminal = try workbook.shell("$GRADUS; echo status $?; sleep 60")
    try terminal.read(until: "DRAWN")
    let launcher = try terminal.descendant(named: "gradus")
    terminal.signal(SIGKILL, to: launcher)
    try terminal.read(until: "hung up")
    #expect(try terminal.changedModes() == [])
  }

  @Test func keepsIgnoringHangupsUnderNohup() throws {
    let workbook = try FakeWorkbook(FakeWorkbook.draw, FakeWorkbook.awaitKey, "exit 4")
    let terminal = try workbook.shell("trap '' HUP; exec $GRADUS")
    try terminal.read(until: "DRAWN")
    terminal.signal(SIGHUP)
    #expect(throws: HarnessError.self) { try terminal.waitForExit(within: .milliseconds(600)) }
    try terminal.send("x")
    #expect(try terminal.waitForExit() == .exited(4))
  }
}
