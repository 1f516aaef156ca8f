import Foundation
import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// Fault F6: homes that are not as they should be.
  @Suite struct HomeTests {
    /// Opens the lesson, which must come within a second, and sees the reason why nothing is saved.
    private func expectUsable(_ window: Window, saying reason: String) throws {
      try window.seeLesson(within: .seconds(1))
      try window.see("the reason") { lines in
        let text = lines.joined(separator: " ").replacing(#/ +/#, with: " ")
        return text.contains("Not saving:") && text.contains(reason)
      }
      let answering = try Answering(window)
      for _ in 1...2 { try answering.answer() }
      try window.press("\u{3}")
      #expect(try window.terminal.waitForExit() == .exited(130))
      try window.terminal.checkRestored()
    }

    @Test(.enabled(if: SmallDisk.reason == nil, "a read-only disk needs root"))
    func aReadOnlyHomeIsReadAndNotWritten() throws {
      let disk = try SmallDisk()
      let student = try Student(["XDG_DATA_HOME": disk.folder.path])
      _ = try student.run(["do", "lin-04/plus-sign"], input: "b\n4\n")
      try disk.setReadOnly(true)
      try expectUsable(
        try student.open(["open", "lin-04"]), saying: "on a file system that cannot be written to")
      // What was done before can still be seen.
      let answer = try student.run("progress", "--json")
      let progress = try answer.decoded(as: Student.Progress.self)
      #expect(progress.exercise("lin-04/plus-sign")?.isSolved == true && !progress.isSaving)
      #expect(answer.talk.contains("Not saving"))
    }

    @Test(arguments: ["", "relative"])
    func withoutAHomeNothingIsSavedAndThatIsSaid(home: String) throws {
      let student = try Student([
        "HOME": home.isEmpty ? nil : home, "XDG_DATA_HOME": nil, "XDG_STATE_HOME": nil,
      ])
      try expectUsable(
        try student.open(["open", "lin-04"]),
        saying: "There is no home folder to save in; set HOME or XDG_DATA_HOME.")
      #expect(student.folder.files().isEmpty)
    }

    @Test func filesAreTheStudentsAloneWhateverTheUmask() throws {
      let student = try Student()
      let window = try student.shell("umask 000; exec $GRADUS open lin-04")
      try window.seeLesson()
      let answering = try Answering(window)
      try answering.answer()
      let workbook = try window.terminal.descendant(named: "gradus-workbook")
      // A backup comes with the way home, a report with the crash.
      try window.press("\u{1b}", toSee: "? help")
      try window.press("q", toSee: "you were here")
      window.terminal.signal(SIGSEGV, to: workbook)
      try window.terminal.waitForExit()

      let files = student.folder.files()
      for wanted in ["progress.sqlite", "progress.backup-1.sqlite", "progress.lock", "crash-"] {
        #expect(files.contains { $0.contains(wanted) }, "\(wanted) is not in \(files)")
      }
      let folders = Set(files.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path })
      for name in files { #expect(mode(student, name) == 0o600, "\(name)") }
      for name in ["data", "data/gradus", "state", "state/gradus"] {
        #expect(mode(student, name) == 0o700, "\(name) of \(folders)")
      }
    }

    private func mode(_ student: Student, _ name: String) -> mode_t {
      var status = stat()
      _ = unsafe lstat("\(student.folder.path)/\(name)", &status)
      return status.st_mode & 0o777
    }

    @Test func aDataFolderThatMayNotBeWrittenIsSaid() throws {
      let student = try Student()
      let data = "\(student.folder.path)/data"
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
      chmod(data, 0o555)
      let window =
        Stranger.canBe
        ? try Stranger().open(student, ["open", "lin-04"]) : try student.open(["open", "lin-04"])
      try expectUsable(window, saying: "may not be written by this user")
      #expect(student.folder.files().isEmpty)
    }

    @Test func aHomeThatIsAFileIsSaid() throws {
      let student = try Student(["XDG_DATA_HOME": nil, "XDG_STATE_HOME": nil])
      try FileManager.default.removeItem(atPath: "\(student.folder.path)/home")
      try student.folder.write("home", "not a folder")
      try expectUsable(try student.open(["open", "lin-04"]), saying: "could not be written")
      #expect(student.folder.files() == ["home"])
    }

    @Test func aRelativeDataFolderIsNoDataFolder() throws {
      let student = try Student(["XDG_DATA_HOME": "relative", "XDG_STATE_HOME": "./too"])
      let window = try student.shell("cd $HOME; exec $GRADUS open lin-04")
      try window.seeLesson()
      try Answering(window).answer()
      let workbook = try window.terminal.descendant(named: "gradus-workbook")
      window.terminal.signal(SIGABRT, to: workbook)
      try window.terminal.waitForExit()
      let files = student.folder.files()
      #expect(files.contains("home/.local/share/gradus/progress.sqlite"))
      #expect(files.contains { $0.hasPrefix("home/.local/state/gradus/crash-") })
      #expect(!files.contains { $0.contains("relative") || $0.contains("too/") })
    }

    @Test(.enabled(if: Stranger.canBe, "another user's file needs root"))
    func anotherUsersAnswersAreLeftAlone() throws {
      let student = try Student()
      _ = try student.run(["do", "lin-04/other-corner"], input: "a\n")
      let before = FileManager.default.contents(atPath: student.database)
      for folder in ["data", "data/gradus"] { chmod("\(student.folder.path)/\(folder)", 0o777) }
      try expectUsable(
        try Stranger().open(student, ["open", "lin-04"]), saying: "may not be written by this user")
      #expect(FileManager.default.contents(atPath: student.database) == before)
      #expect(!student.folder.files().contains { $0.contains("set-aside") })
      #expect(try student.progress().answers == 1)
    }
  }
}
