import Foundation
import Glibc
import GradusTesting
import Testing

extension EndToEndTests {
  /// A lesson on the projector and its notes in a second terminal.
  @Suite struct PresentTests {
    private static func student() throws -> Student {
      var student = try Student()
      let runtime = "\(student.folder.path)/run"
      try FileManager.default.createDirectory(
        atPath: runtime, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
      student.environment["XDG_RUNTIME_DIR"] = runtime
      return student
    }

    @Test func theNotesFollowTheProjector() throws {
      let student = try Self.student()
      let notes = try student.interactiveShell()
      try notes.type("$GRADUS notes", toSee: "Nobody presents.")
      let projector = try student.interactiveShell()
      try projector.resize(columns: 160, rows: 50)
      try projector.type("$GRADUS present lin-04", toSee: "Descent on f = x₁² + x₂²")
      try notes.waitFor("of 25 minutes")
      try notes.waitFor("Ask the room before you press n")
      try notes.waitFor("Keys: n")

      // One key does what the text says, here and there.
      try projector.press("p", toSee: "x₁ = 5 − 0.1·10 = 4")
      try notes.waitFor("Press n. The lines below the curve")
      try notes.waitFor("Keys: n 3 times")
      try projector.press("f", toSee: "FROZEN")
      try notes.waitFor("Frozen: f on the projector goes on.")
      try projector.send(keys: "f")
      try projector.press(".", toSee: "EXPERIMENT HIDDEN")
      try notes.waitFor("The experiment is hidden")
      try projector.press("g", toSee: "step 0")
      try notes.waitFor("item 1 of")

      // A second one says that it has no notes, and shows its lesson all the same.
      let other = try student.interactiveShell()
      try other.type("$GRADUS present lin-01", toSee: "Another `gradus present` of yours is open")
      try other.send(keys: "q", "q")

      // The notes wait, and follow the next one.
      try projector.press("q", toSee: "ends the presentation")
      try projector.press("q", toSee: "PROMPT")
      try notes.waitFor("Nobody presents.")
      try projector.type("$GRADUS present log-01", toSee: "A threshold on a line")
      try notes.waitFor("log-01")
      try notes.press("q", toSee: "PROMPT")
      try projector.press("q", toSee: "ends the presentation")
      try projector.press("q", toSee: "PROMPT")

      // Nothing of all this is anybody's progress.
      #expect(!FileManager.default.fileExists(atPath: student.database))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: "\(student.folder.path)/run/gradus")
      #expect(left == ["present.lock"])
    }

    @Test func aPresentationThatWasKilledLeavesNothingInTheWay() throws {
      let student = try Self.student()
      let first = try student.open(["present", "lin-04"])
      try first.see("Descent on f")
      #expect(kill(try first.terminal.descendant(named: "gradus-workbook"), SIGKILL) == 0)
      try first.terminal.waitForExit()
      let second = try student.open(["present", "lin-04"])
      try second.see("Descent on f")
      #expect(!second.lines.contains { $0.contains("Another") })
      let notes = try student.open(["notes"])
      try notes.see("of 25 minutes")
      try second.press("qq")
      #expect(try second.terminal.waitForExit() == .exited(0))
      try notes.see("Nobody presents.")
    }

    @Test func plainNotesAreLinesAndJSON() throws {
      let student = try Self.student()
      let projector = try student.open(["present", "lin-04"], columns: 120, rows: 40)
      try projector.see("Descent on f")
      let plain = try student.shell("$GRADUS notes --plain | head -n 2; echo END")
      try plain.see("lin-04  Gradient descent on a bowl, about 25 minutes")
      try projector.press("n")
      try projector.press("\u{1b}[6~")
      try plain.see("END")
      let json = try student.shell("$GRADUS notes --json | head -n 1; echo END")
      try json.see("\"lesson\":\"lin-04\"")
      try json.see("\"schema\":1")
    }

    @Test func withoutATerminalItSaysWhatToDo() throws {
      let student = try Self.student()
      let answer = try student.run("present", "lin-04")
      #expect(answer.status == .exited(69))
      #expect(answer.talk.contains("needs a terminal"))
      let unknown = try student.run("present", "lin-99")
      #expect(unknown.status == .exited(64) && unknown.talk.contains("There is no lesson"))
    }
  }
}
