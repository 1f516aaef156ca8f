import GradusTesting
import Testing

@Suite(.serialized) struct KeptErrorsTests {
  @Test func showsErrorsOnlyWhenTheScreenIsGone() throws {
    let workbook = try FakeWorkbook(
      "echo too early >&2", FakeWorkbook.draw, FakeWorkbook.awaitKey, "exit 0")
    let terminal = try workbook.run()
    try terminal.read(until: "DRAWN")
    #expect(!terminal.text.contains("too early"))
    try terminal.send("x")
    try terminal.read(until: "\u{1b}[?1049l")
    try terminal.read(until: "too early\r\n")
  }

  @Test func makesControlCharactersVisible() throws {
    let hostile = [
      #"\033]0;title\007"#, #"\233"#, #"\302\233"#, #"\342\200\256"#, #"\177"#, #"\370\210"#,
      "café",
    ].joined(separator: " ")
    let terminal = try FakeWorkbook("printf '\(hostile)' >&2").run()
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.text == "^[]0;title^G <9B> <U+009B> <U+202E> ^? <F8><88> café\r\n")
    #expect(EscapeSequenceAudit.findings(in: terminal.output) == [])
  }

  @Test func keepsTheLastOfManyErrorsAndNeverBlocksOnThem() throws {
    let terminal = try FakeWorkbook(
      "i=0; while [ $i -lt 20000 ]; do echo \"line $i\"; i=$((i + 1)); done >&2"
    ).run()
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.output.count < 10_000)
    #expect(terminal.text.hasSuffix("line 19998\r\nline 19999\r\n"))
    #expect(terminal.text.hasPrefix("line 1"))
  }

  @Test func doesNotWaitForAProcessThatKeepsTheErrorsOpen() throws {
    let terminal = try FakeWorkbook("sleep 60 & echo gone >&2; exit 0").run()
    #expect(try terminal.waitForExit(within: .seconds(1)) == .exited(0))
    #expect(terminal.text == "gone\r\n")
  }

  @Test(arguments: ["list", "open"])
  func neverLetsAnotherFileTakeThePlaceOfClosedErrors(command: String) throws {
    let workbook = try FakeWorkbook("echo lost >&2; readlink /proc/$$/fd/2; exit 6")
    let terminal = try workbook.shell("$GRADUS \(command) 2>&-; echo status $?")
    try terminal.read(until: command == "list" ? "/dev/null" : "pipe:")
    try terminal.read(until: "status 6")
    #expect(!terminal.text.contains("lost"))
  }
}
