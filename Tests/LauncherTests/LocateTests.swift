import Foundation
import GradusTesting
import Testing

@Suite(.serialized) struct LocateTests {
  @Test func namesTheMissingWorkbookAndTheRemedy() throws {
    let workbook = try FakeWorkbook("", environment: ["GRADUS_WORKBOOK": "/nowhere/workbook"])
    let terminal = try workbook.run()
    #expect(try terminal.waitForExit() == .exited(70))
    #expect(terminal.text.contains("/nowhere/workbook"))
    #expect(terminal.text.contains("install Gradus again"))
  }

  @Test(arguments: ["bin/gradus-workbook", "libexec/gradus/gradus-workbook"])
  func findsTheWorkbookWhereItIsInstalled(place: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(place, "#!/bin/sh\necho \"found $0\"\n", permissions: 0o755)
    try folder.write("bin/readme", "")
    let gradus = try folder.copy(try Executables.gradus(), to: "bin/gradus")
    // Called through a link elsewhere, as from ~/bin.
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: gradus)
    let terminal = try PseudoTerminal(
      "\(folder.path)/link", ["list"], environment: ["PATH": "/usr/bin:/bin"])
    try terminal.read(until: "gradus-workbook")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ["list", "open"])
  func saysWhenTheWorkbookCannotBeRun(command: String) throws {
    let workbook = try FakeWorkbook("")
    let broken = try workbook.folder.write("broken", "#!/no/such/shell\n", permissions: 0o755)
    let terminal = try PseudoTerminal(
      try Executables.gradus(), [command],
      environment: workbook.environment.merging(["GRADUS_WORKBOOK": broken]) { $1 })
    #expect(try terminal.waitForExit() == .exited(70))
    #expect(terminal.text.contains("cannot run \(broken): No such file"))
  }
}
