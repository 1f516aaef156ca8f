import Formulas
import Testing

@testable import Coursework

struct DiagnosisReportTests {
  private func report(_ cases: String, trials: Int = 0) throws -> DiagnosisReport {
    let epoch = try exercise(Samples.epoch)
    let (read, faults) = DiagnosisCase.read(cases, file: "a.toml")
    #expect(faults.isEmpty)
    return DiagnosisReport(read, trials: trials) { $0 == "lin-04/one-epoch" ? epoch : nil }
  }

  private func one(
    _ group: String, _ name: String, _ answer: String, _ expects: String? = nil
  ) -> String {
    """
    [[case]]
    exercise = "lin-04/one-epoch"
    given = { x = [1, 3, 6, 5], y = [4, 8, 14, 13], w = 5, b = 1, eta = 0.01 }
    group = "\(group)"
    answers = { "\(name)" = "\(answer)" }
    first_wrong = "\(name)"
    \(expects.map { "expects = \"\($0)\"" } ?? "")

    """
  }

  @Test func everyGroupIsCounted() throws {
    let report = try report(
      one("known", "dw", "193", "sum-for-mean") + one("known", "w'", "5.4825", "sign")
        + one("double", "w'", "53.25", "plus-for-minus+rate-forgotten")
        + one("slip", "dw", "42.85", "swapped-digits") + one("unknown", "dw", "77.77")
        + one("slip", "e", "2 8 99 13", "one-entry"), trials: 200)
    #expect(report.misses.isEmpty, "\(report.misses)")
    #expect(report.firstWrong.right == 6 && report.firstWrong.count == 6)
    #expect(report.named.right == 2 && report.doubles.right == 1 && report.unknown.right == 1)
    #expect(report.slips.right == 2 && report.rounded.count >= 200)
    #expect(report.chains.count >= 20)
    #expect(report.tallies.allSatisfy { $0.isMet })
    #expect(report.lines[0].hasPrefix("first wrong step: 6 of 6 (100 %; 98 % are wanted)"))
    #expect(report.meanTime > 0 && report.slowest >= report.meanTime)
  }

  @Test func whatIsNotFoundIsSaid() throws {
    let report = try report(
      one("known", "dw", "193", "transposed") + one("unknown", "dw", "193")
        + one("known", "dw", "48.25", "sign") + one("known", "qq", "1", "sign"))
    #expect(report.named.right == 0 && report.unknown.right == 0)
    #expect(report.misses.count == 5, "\(report.misses)")
    #expect(!report.isMet)
    #expect(report.misses[0].contains("named sum-for-mean instead of transposed"))
    #expect(report.misses.contains { $0.contains("there is no step qq") })
  }

  @Test func anExerciseThatIsNotThereIsAMiss() throws {
    let report = try report(
      "[[case]]\nexercise = \"lin-99/none\"\ngroup = \"rounded\"\n")
    #expect(report.misses == ["case 1: there is no exercise of steps lin-99/none"])
    #expect(!report.isMet)
  }
}
