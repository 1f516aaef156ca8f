import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  /// The free lab, and runs that go from one student to another.
  @Suite struct LabTests {
    /// The run's line on the screen that shows it, whatever its rows.
    private func line(on session: TmuxSession) throws -> String {
      let text = try session.screen().map { $0.trimmingCharacters(in: .whitespaces) }.joined()
      let start = try #require(text.range(of: "g1:"))
      return String(text[start.lowerBound...].prefix { $0 != "'" })
    }

    @Test func aRunThatIsPastedComesToTheSame() throws {
      let student = try Student()
      let made = try student.run("run", "lab-01", "--steps", "300", "--format", "line")
      let line = made.text.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(line.hasPrefix("g1:") && line.count <= 200)
      let session = try student.interactiveShell()
      try session.type("$GRADUS lab '\(line)'", toSee: "The run as it was pasted")
      try session.waitFor("step 300")
      try session.press("y", toSee: "Another student pastes this line")
      #expect(try self.line(on: session) == line)

      // Further back it is the run that never went on, weights and all.
      try session.press("Escape", toSee: "step 300")
      for _ in 0..<15 { try session.send(keys: "[") }
      try session.waitFor("step 150 of 300")
      try session.press("y", toSee: "Another student pastes this line")
      let shorter = try student.run("run", "lab-01", "--steps", "150", "--format", "line")
      #expect(
        try self.line(on: session) == shorter.text.trimmingCharacters(in: .whitespacesAndNewlines))
      try session.press("Escape", toSee: "step 150 of 300")

      // It is there the next day.
      try session.send(keys: "q")
      try session.send(keys: "q")
      try session.waitFor("the shell") { $0.last { !$0.isEmpty } == "PROMPT" }
      try session.type("$GRADUS open lab-01", toSee: "step 150 of 300")
    }

    @Test func flatOutItGoesOnBesideTheScreenAndKeysAreAnswered() throws {
      let student = try Student()
      let session = try student.interactiveShell()
      try session.type("$GRADUS lab", toSee: "Training: circles")
      try session.send(keys: ">", ">", ">", ">", ">", ">", ">", ">")
      try session.send(keys: "Space")
      try session.waitFor("many steps", seconds: 20) { lines in
        lines.contains { line in
          line.contains(/step [0-9]{4,} \(running\)/)
        }
      }
      try session.press("?", toSee: "Keys: ")
      try session.press("Escape", toSee: "(running)")
      try session.send(keys: "Space")
      try session.waitFor("a pause") { lines in !lines.contains { $0.contains("(running)") } }
    }

    @Test func whatIsNoRunIsSaid() throws {
      let student = try Student()
      let damaged = try student.run("lab", "g1:AAAA")
      #expect(damaged.status == .exited(65) && damaged.talk.contains("not whole"))
      let missing = try student.run("lab", "nowhere.gradus")
      #expect(missing.status == .exited(66) && missing.talk.contains("no file"))
    }
  }
}
