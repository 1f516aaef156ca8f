import GradusTesting
import Testing

extension EndToEndTests {
  @Suite struct RunTests {
    let student: Student

    init() throws { student = try Student() }

    private struct Record: Decodable {
      let schema: Int
      let lesson: String
      let step: Int
      let x: [Double]
      let f: Double
      let rate: Double
    }

    private func records(_ answer: Student.Answer) throws -> [Record] {
      try answer.lines.map { line in
        try Student.Answer(
          status: answer.status, output: Array(line.utf8), errors: [], terminal: []
        ).decoded(as: Record.self)
      }
    }

    @Test func aRunAsJSONHasTheNumbersOfTheLesson() throws {
      let answer = try student.run("run", "lin-04", "--steps", "3", "--format", "json")
      #expect(answer.status == .exited(0))
      let records = try records(answer)
      #expect(records.map(\.step) == [1, 2, 3])
      for (record, (x, f)) in zip(records, [(4, 32), (3.2, 20.48), (2.56, 13.1072)]) {
        #expect(record.schema == 1 && record.lesson == "lin-04" && record.rate == 0.1)
        #expect(record.x.count == 2 && record.x.allSatisfy { abs($0 - x) < 1e-6 })
        #expect(abs(record.f - f) < 1e-6 * f)
      }
    }

    @Test func aRunAsCSVHasTheSameNumbers() throws {
      let answer = try student.run("run", "lin-04", "--steps", "3", "--format", "csv")
      #expect(answer.status == .exited(0))
      #expect(answer.lines.first == "step,x1,x2,f,rate")
      let rows = answer.lines.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
      #expect(rows.map(\.count) == [5, 5, 5])
      for (row, wanted) in zip(
        rows, [[1, 4, 4, 32, 0.1], [2, 3.2, 3.2, 20.48, 0.1], [3, 2.56, 2.56, 13.1072, 0.1]])
      {
        #expect(zip(row, wanted).allSatisfy { abs($0 - $1) < 1e-6 * max(1, $1) })
      }
    }

    @Test func aRunAsTextShowsTheArithmetic() throws {
      let answer = try student.run("run", "lin-04", "--steps", "2")
      #expect(answer.lines.first == "f = x₁² + x₂² from (5, 5), rate 0.1")
      #expect(
        answer.lines.last
          == "step 2: x₁ = 4 − 0.1·8 = 3.2;  x₂ = 4 − 0.1·8 = 3.2;  f = 3.2² + 3.2² = 20.48")
    }

    @Test func controlsAreSetInTheStudentsNotations() throws {
      for rate in ["0.5", "0,5", "1/2", ".5"] {
        let answer = try student.run(
          [
            "run", "lin-04", "--set", "rate=\(rate)", "--set", "x1=-4", "--steps", "1", "--format",
            "json",
          ])
        let record = try records(answer).first
        #expect(record?.rate == 0.5 && record?.x == [0, 0] && record?.f == 0, "rate=\(rate)")
      }
    }

    /// A divergent run is told of, ends where numbers end, and stays valid JSON.
    @Test func aRunThatDivergesEndsInASentenceAndNotInNaN() throws {
      let answer = try student.run(
        "run", "lin-04", "--set", "rate=1.9", "--steps", "10000", "--format", "json")
      #expect(answer.status == .exited(0))
      let records = try records(answer)
      #expect(records.count > 20 && records.count < 10_000)
      #expect(records.allSatisfy { $0.f.isFinite })
      #expect(!answer.text.lowercased().contains("nan") && !answer.text.contains("inf"))
      #expect(!answer.talk.isEmpty)
    }

    @Test func talkIsKeptOutOfTheResults() throws {
      for format in ["json", "csv", "text"] {
        let answer = try student.run("run", "lin-04", "--steps", "3", "--format", format)
        #expect(!answer.text.contains("falls") && answer.terminal.isEmpty)
      }
    }
  }
}
