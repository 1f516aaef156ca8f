import Foundation
import GradusTesting
import Testing

@Suite(.serialized) struct ReportTests {
  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: ["000", "022", "777"])
  func writesAReportThatOnlyItsUserCanRead(umask: String) throws {
    let workbook = try FakeWorkbook("echo 'Fatal error: index' >&2; kill -ILL $$")
    let terminal = try workbook.shell("umask \(umask); $GRADUS open 'a b'")
    try terminal.waitForExit()
    let state = "\(workbook.folder.path)/.local/state"
    let name = try #require(workbook.folder.files().first { $0.contains("/crash-") })
    let path = "\(workbook.folder.path)/\(name)"
    #expect(name.wholeMatch(of: /\.local\/state\/gradus\/crash-\d{8}-\d{6}-\d+\.txt/) != nil)
    #expect(terminal.text.contains("(SIGILL). Every answer given is kept.\r\nReport: \(path)\r\n"))
    #expect(try permissions(path) == 0o600)
    #expect(try permissions("\(state)/gradus") == 0o700)
    #expect(try permissions(state) == 0o700)
    let report = try String(contentsOfFile: path, encoding: .utf8)
    for part in [
      "signal: SIGILL\n", "command: gradus open a b\n", "TERM: xterm-256color\n",
      "LANG: C.UTF-8\n", "size: 80x24\n", "Fatal error: index\n", "time: 20",
    ] { #expect(report.contains(part)) }
  }

  @Test func putsTheReportWhereTheStateBelongs() throws {
    let state = try TemporaryFolder()
    let workbook = try FakeWorkbook(
      "kill -SEGV $$", environment: ["XDG_STATE_HOME": "\(state.path)/deep/er"])
    try workbook.run().waitForExit()
    #expect(state.files().count == 1)
    #expect(state.files().first?.hasPrefix("deep/er/gradus/crash-") == true)
  }

  @Test(arguments: ["relative", ""])
  func ignoresAStateFolderThatIsNotAbsolute(value: String) throws {
    let workbook = try FakeWorkbook("kill -SEGV $$", environment: ["XDG_STATE_HOME": value])
    try workbook.run().waitForExit()
    #expect(workbook.folder.files().contains { $0.hasPrefix(".local/state/gradus/crash-") })
  }

  @Test(arguments: [["HOME": "/dev/null/home"], ["HOME": ""], ["XDG_STATE_HOME": "/proc/none"]])
  func saysWhenNoReportCouldBeWritten(variables: [String: String]) throws {
    let terminal = try FakeWorkbook("kill -SEGV $$", environment: variables).run()
    #expect(try terminal.waitForExit() == .signaled(SIGSEGV))
    #expect(terminal.text.contains("No report could be written at "))
  }
}
