import Foundation
import GradusTesting
import Testing

extension EndToEndTests {
  /// Moving progress between machines, and writing it out.
  @Suite struct ProgressTests {
    let (here, there): (Student, Student)

    init() throws { (here, there) = (try Student(), try Student()) }

    private func answer(_ student: Student, _ exercise: String, _ input: String) throws {
      _ = try student.run(["do", exercise], input: input)
    }

    @Test func whatWasDoneOnTwoMachinesEndsOnBoth() throws {
      try answer(here, "lin-04/three-steps", "4\n32\n")
      try answer(there, "lin-04/other-corner", "b\n")
      let path = "\(there.folder.path)/there.jsonl"
      let exported = try there.run("progress", "export", path)
      #expect(exported.status == .exited(0) && exported.output.isEmpty, "\(exported.talk)")
      let imported = try here.run("progress", "import", path)
      #expect(imported.text == "Imported 1 entries; 0 were here already.\n", "\(imported.talk)")
      #expect(try here.run("progress", "import", path).text.hasPrefix("Imported 0 entries"))
      #expect(try here.progress().answers == 3)
      let file = try here.run("progress", "export", "-")
      let back = try there.run(["progress", "import", "-"], input: file.text)
      #expect(back.text == "Imported 2 entries; 1 were here already.\n", "\(back.talk)")
      #expect(try there.run("progress", "export", "-").text == file.text)
    }

    @Test func anExportIsNotWrittenOverUnasked() throws {
      try answer(here, "lin-04/other-corner", "b\n")
      let path = try here.folder.write("kept.jsonl", "mine")
      let refused = try here.run("progress", "export", path)
      #expect(refused.status == .exited(73) && refused.talk.contains("--force"))
      #expect(FileManager.default.contents(atPath: path) == Data("mine".utf8))
      #expect(try here.run("progress", "export", path, "--force").status == .exited(0))
      #expect(try there.run("progress", "import", path).status == .exited(0))
    }

    @Test func whatIsNoExportIsRefusedAndNothingChanges() throws {
      try answer(here, "lin-04/three-steps", "4\n32\n")
      let before = try here.run("progress", "export", "-").text
      let damaged = before.replacingOccurrences(of: "right", with: "wrong")
      for (text, words) in [
        ("hello", "no export"), (damaged, "line 2 is not as it was saved"),
        (String(before.dropLast(90)), "cut off"), ("", "no export"),
      ] {
        let path = try here.folder.write("bad.jsonl", text)
        let answer = try here.run("progress", "import", path)
        #expect(answer.status == .exited(65) && answer.talk.contains(words), "\(answer.talk)")
        #expect(answer.talk.hasPrefix("Nothing was imported"))
      }
      let none = try here.run("progress", "import", "nowhere.jsonl")
      #expect(none.status == .exited(66), "\(none.talk)")
      let database = try there.run("progress", "import", here.database)
      #expect(database.status == .exited(65) && database.talk.contains("database itself"))
      #expect(try here.run("progress", "export", "-").text == before)
    }

    @Test func theTranscriptTellsEverythingAndObeysNothing() throws {
      try answer(here, "lin-04/three-steps", "6\n\u{1b}]0;x\u{7}*b*\n")
      let transcript = try here.run("progress", "transcript", "--lesson", "lin-04")
      #expect(transcript.status == .exited(0), "\(transcript.talk)")
      #expect(transcript.text.contains("### lin-04") && transcript.text.contains("`6`. Wrong."))
      #expect(transcript.text.contains("<U+001B>"))
      #expect(EscapeSequenceAudit.findings(in: transcript.output) == [])
    }

    @Test func masteryIsForPrograms() throws {
      struct Listing: Decodable {
        struct Concept: Decodable {
          let id: String
          let mastery: Double
          let answers: Int
        }
        struct Item: Decodable { let exercise: String }
        let concepts: [Concept]
        let warmUp: [Item]
      }
      try answer(here, "lin-04/three-steps", "4\n32\n")
      let listing = try here.run("progress", "--json").decoded(as: Listing.self)
      #expect(!listing.concepts.isEmpty && listing.warmUp.isEmpty)
      #expect(listing.concepts.allSatisfy { $0.mastery > 0.5 && $0.mastery < 1 && $0.answers == 2 })
    }
  }
}
