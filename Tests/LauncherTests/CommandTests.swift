import Glibc
import GradusTesting
import Testing

@Suite(.serialized) struct CommandTests {
  /// The script says its own process id: it is the launcher's where that became the workbook.
  let workbook = try! FakeWorkbook("echo \"pid $$ words $*.\"")

  @Test(arguments: [
    ["list"], ["read", "lin-04"], ["check", "--full"], ["--help"], ["-h"], ["--version"],
    ["open", "--help"], ["--student", "Ada", "list"], ["--seed=3", "run", "lin-04"], ["help"],
    ["--bandwidth", "9600", "progress"],
  ])
  func becomesTheWorkbookForCommandsWithoutAScreen(words: [String]) throws {
    let terminal = try workbook.run(words: words)
    try terminal.read(until: "pid \(terminal.pid) words \(words.joined(separator: " ")).")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    [], ["open", "lin-04"], ["lab"], ["present", "lin-04"], ["notes"], ["--guest"],
    ["--student", "list"], ["--store=x", "open", "list"], ["--color", "never", "lab"],
    ["open", "--", "--help"], ["--course", "--help"],
  ])
  func staysBesideTheWorkbookForCommandsWithAScreen(words: [String]) throws {
    let terminal = try workbook.run(words: words)
    try terminal.read(until: "words \(words.joined(separator: " ")).")
    #expect(!terminal.text.contains("pid \(terminal.pid) "))
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ["</dev/null", "| cat", ">file; cat file"])
  func becomesTheWorkbookWithoutATerminal(redirection: String) throws {
    let terminal = try workbook.shell(
      "cd $HOME; sh -c 'echo launcher $$; exec $GRADUS' \(redirection)")
    try terminal.waitForExit()
    let numbers = terminal.text.split { !$0.isNumber }
    #expect(numbers.count == 2)
    #expect(numbers.first == numbers.last)
  }

  @Test(arguments: [0, 1, 64, 69, 130, 255] as [Int32], ["list", "open"])
  func passesTheExitStatusOn(status: Int32, command: String) throws {
    let terminal = try FakeWorkbook("exit \(status)").run(command)
    #expect(try terminal.waitForExit() == .exited(status))
    #expect(terminal.output.isEmpty)
  }

  @Test(arguments: ["list", "open"])
  func setsWhatMustBeSetBeforeTheStart(command: String) throws {
    let workbook = try FakeWorkbook(
      "echo \"$OPENBLAS_NUM_THREADS, $SWIFT_BACKTRACE.\"",
      environment: ["OPENBLAS_NUM_THREADS": "8"])
    try workbook.run(command).read(until: "1, enable=no.")
  }

  @Test func leavesTheUsersBacktraceAlone() throws {
    let workbook = try FakeWorkbook(
      "echo \"$SWIFT_BACKTRACE.\"", environment: ["SWIFT_BACKTRACE": "enable=yes"])
    try workbook.run().read(until: "enable=yes.")
  }

  @Test func doesNotChangeTheSignalsOfTheWorkbook() throws {
    let look = "grep -E 'Sig(Blk|Ign|Cgt)' /proc/self/status"
    let direct = try FakeWorkbook(look).run("list")
    try direct.waitForExit()
    let supervised = try FakeWorkbook(look).run("open")
    try supervised.waitForExit()
    #expect(direct.text.contains("SigBlk"))
    #expect(direct.text == supervised.text)
  }
}
