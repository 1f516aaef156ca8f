import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct HelpTests {
    let student: Student

    init() throws { student = try Student() }

    static let commands = [
      "open", "list", "read", "run", "do", "progress", "reset", "check", "new",
      "present", "notes",
    ]

    @Test func helpNamesEveryCommandWithExamples() throws {
      let answer = try student.run("--help")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      for command in Self.commands { #expect(answer.text.contains("\n  \(command) ")) }
      #expect(answer.text.contains("gradus run lin-04 --steps 3"))
      #expect(try student.run("help").text == answer.text)
    }

    @Test(arguments: commands) func everyCommandHasHelpWithAnExample(command: String) throws {
      let answer = try student.run(command, "--help")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      #expect(answer.text.contains("USAGE: gradus \(command)"))
      #expect(answer.text.contains("Example"))
      #expect(try student.run("help", command).text == answer.text)
    }

    @Test func versionNamesTheLinearAlgebra() throws {
      let answer = try student.run("--version")
      #expect(answer.status == .exited(0) && answer.errors.isEmpty)
      #expect(answer.lines.count == 2)
      #expect(answer.lines.first?.wholeMatch(of: /gradus \d+\.\d+\.\d+/) != nil)
      #expect(answer.text.contains("BLAS: OpenBLAS "))
      #expect(answer.text.contains(", 1 thread"))
    }

    @Test func helpWritesNothingIntoTheHome() throws {
      for words in [["--help"], ["--version"], ["open", "--help"], ["read", "lin-04"], ["check"]] {
        // The prover goes through the whole course, which other tests running beside it make long.
        _ = try student.run(words, within: .seconds(60))
        #expect(student.folder.files().isEmpty, "\(words)")
      }
    }
  }
}
