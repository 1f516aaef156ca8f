import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct UsageTests {
    let student: Student

    init() throws { student = try Student() }

    struct Slip: CustomTestStringConvertible, Sendable {
      let words: [String]
      let sentence: String
      var status: Int32 = 64
      var testDescription: String { words.joined(separator: " ") }
    }

    static let slips = [
      Slip(words: ["lst"], sentence: "Did you mean `gradus list`?"),
      Slip(words: ["opne", "lin-04"], sentence: "Did you mean `gradus open`?"),
      Slip(words: ["progres"], sentence: "Did you mean `gradus progress`?"),
      Slip(words: ["--student", "Ada", "raed"], sentence: "Did you mean `gradus read`?"),
      Slip(words: ["lin-04"], sentence: "To open a lesson write `gradus open lin-04`."),
      Slip(words: ["frobnicate"], sentence: "`gradus --help` lists the commands."),
      Slip(words: ["open", "lin-4"], sentence: "Did you mean lin-04?"),
      Slip(words: ["read", "lin-40"], sentence: "Did you mean lin-04?"),
      Slip(words: ["read", "zebra"], sentence: "`gradus list` shows them all."),
      Slip(words: ["run", "lin-44"], sentence: "Did you mean lin-04?"),
      Slip(words: ["reset", "lin-44", "--yes"], sentence: "Did you mean lin-04?"),
      Slip(words: ["do", "lin-04/three-step"], sentence: "Did you mean lin-04/three-steps?"),
      Slip(
        words: ["do", "lin-04/x"],
        sentence: "It has three-steps, plus-sign, other-corner, write-the-update"),
      Slip(words: ["do", "lin-44"], sentence: "Did you mean lin-04?"),
      Slip(words: ["do", "a/b/c"], sentence: "Write lesson/exercise, such as"),
      Slip(words: ["run", "lin-04", "--set", "rate"], sentence: "Write --set rate=0.3."),
      Slip(words: ["run", "lin-04", "--set", "rate=x"], sentence: "cannot read \"x\" as a number"),
      Slip(words: ["run", "lin-04", "--set", "rat=1"], sentence: "It has rate, x1, x2."),
      Slip(words: ["run", "lin-04", "--set", "rate=1e999"], sentence: "too large"),
      Slip(words: ["run", "lin-04", "--steps", "0"], sentence: "from 1 to 10000"),
      Slip(words: ["run", "lin-04", "--steps", "1000001"], sentence: "from 1 to 10000"),
      Slip(words: ["run", "lin-04", "--steps", "99999999999999999999"], sentence: "--steps"),
      Slip(words: ["run", "lin-04", "--steps", "-1"], sentence: "--steps"),
      Slip(words: ["run", "lin-04", "--format", "xml"], sentence: "json"),
      Slip(words: ["run"], sentence: "lesson"),
      Slip(words: ["list", "--jsn"], sentence: "Did you mean '--json'?"),
      Slip(words: ["list", "--wat"], sentence: "Unknown option '--wat'"),
      Slip(words: ["list", "--guest", "--student", "Ada"], sentence: "Choose one."),
      Slip(words: ["do", "lin-04/three-steps", "--seed", "-1"], sentence: "--seed"),
      Slip(words: ["reset"], sentence: "add --yes."),
      Slip(words: ["open", "--color", "red"], sentence: "--color"),
      Slip(words: ["read", "lin-04", "--course", "/no/where"], sentence: "/no/where", status: 66),
      Slip(words: ["open", "--course", "/dev/null"], sentence: "/dev/null", status: 66),
    ]

    @Test(arguments: slips) func aSlipIsToldOnStandardErrorWithTheWayOut(slip: Slip) throws {
      let answer = try student.run(slip.words)
      #expect(answer.status == .exited(slip.status))
      #expect(answer.output.isEmpty && answer.terminal.isEmpty)
      #expect(answer.talk.contains(slip.sentence), "\(answer.talk)")
      #expect(!answer.talk.contains("Fatal") && !answer.talk.contains("Swift"))
      #expect(student.folder.files().isEmpty)
    }

    @Test func aFolderWithoutACourseIsToldOnStandardError() throws {
      let empty = try TemporaryFolder()
      let answer = try student.run("list", "--course", empty.path)
      #expect(answer.status == .exited(66) && answer.output.isEmpty)
      #expect(answer.talk.contains("no lessons/course.toml"), "\(answer.talk)")
      #expect(student.folder.files().isEmpty)
    }

    @Test func aCourseThatIsNamedByTheEnvironmentAndMissingIsToldToo() throws {
      let student = try Student(["GRADUS_HOME": "/no/where"])
      let answer = try student.run("list")
      #expect(answer.status == .exited(66) && answer.output.isEmpty)
      #expect(answer.talk.contains("There is no course in /no/where (from GRADUS_HOME)"))
    }
  }
}
