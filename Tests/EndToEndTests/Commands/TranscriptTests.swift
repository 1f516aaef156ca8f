import GradusTesting
import Testing

extension EndToEndTests {
  /// Whole modules in line mode, answered from the solutions.
  @Suite struct TranscriptTests {
    @Test(arguments: ["lin", "log", "mlp", "reg", "cnn"])
    func aModuleIsTakenFromStartToEnd(_ module: String) throws {
      let student = try Student()
      let listed = try student.run(["list"]).lines.compactMap { line in
        line.split(separator: " ").first.map(String.init)
      }
      let lessons = listed.filter { $0.hasPrefix("\(module)-") }
      #expect(lessons.count >= 4, "\(listed.prefix(5))")
      var transcript = ""
      for lesson in lessons {
        #expect(try student.run(["read", lesson]).status == .exited(0))
        let solutions = try student.run(["check", "--solutions", lesson], within: .seconds(60))
        #expect(solutions.status == .exited(0), "\(solutions.talk)")
        let answer = try student.run(
          ["do", lesson], input: solutions.text, within: .seconds(120))
        #expect(answer.status == .exited(0), "\(lesson): \(answer.text.suffix(400))")
        transcript += "# \(lesson)\n\n\(answer.text)\n"
      }
      expectGolden(transcript, "transcript-\(module)")
      let solved = try student.progress().lessons.filter { $0.id.hasPrefix("\(module)-") }
        .flatMap(\.exercises)
      #expect(solved.allSatisfy(\.isSolved) && solved.count >= lessons.count * 3)
    }
  }
}
