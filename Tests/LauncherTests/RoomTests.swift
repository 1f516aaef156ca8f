import GradusTesting
import Testing

@Suite(.serialized) struct RoomTests {
  @Test(arguments: [32, 255]) func tooLittleMemoryIsToldWithBothNumbersAndTheRemedy(
    megabytes: Int
  ) throws {
    let workbook = try FakeWorkbook("echo started")
    let terminal = try workbook.shell(
      "ulimit -v \(megabytes * 1024); $GRADUS list; echo \"[ended $?]\"")
    try terminal.read(until: "[ended 69]")
    #expect(terminal.text.contains("\(megabytes) MB of memory, and Gradus needs 256."))
    #expect(terminal.text.contains("`ulimit -v unlimited` lifts the limit"))
    #expect(!terminal.text.contains("started"))
  }

  @Test(arguments: ["256", "unlimited"]) func withRoomItStarts(megabytes: String) throws {
    let workbook = try FakeWorkbook("echo started")
    let limit = Int(megabytes).map { String($0 * 1024) } ?? megabytes
    let terminal = try workbook.shell("ulimit -v \(limit); $GRADUS list; echo \"[ended $?]\"")
    try terminal.read(until: "[ended 0]")
    #expect(terminal.text.contains("started"))
  }

  @Test func aLimitThatOnlyANewShellLiftsIsToldSo() throws {
    let workbook = try FakeWorkbook("echo started")
    let terminal = try workbook.shell(
      "ulimit -Sv 102400; ulimit -Hv 204800; $GRADUS list; echo \"[ended $?]\"")
    try terminal.read(until: "[ended 69]")
    #expect(terminal.text.contains("in a new shell that has none yet"))
  }
}
