import Foundation
import Testing

@testable import Labs

/// The doctor on 60 sick runs and 200 healthy ones with even numbers. Its thresholds were fixed on runs
/// with odd numbers alone. `RECORD_DOCTOR=1 swift test --filter DoctorJudgementTests` writes both tables.
@Suite struct DoctorJudgementTests {
  @Test func nineOfTenCausesAreNamedInTimeAndHealthyRunsAreLeftAlone() async throws {
    let table = await DoctorTable.even()
    for cause in CauseName.allCases {
      #expect(table.sick.count { $0.run.cause == cause } == SickRuns.ofEachCause, "\(cause)")
    }
    #expect(table.healthy.count == 200)
    #expect(10 * table.right >= 9 * table.sick.count, "\(table.text("even"))")
    #expect(table.alarms <= 1, "\(table.text("even"))")
    guard ProcessInfo.processInfo.environment["RECORD_DOCTOR"] != nil else { return }
    let odd = await DoctorTable.odd()
    let text = """
      # The run doctor, judged

      Written by `RECORD_DOCTOR=1 swift test --filter DoctorJudgementTests`. How the runs are made stands in
      `Tests/LabsTests/Doctor/Runs`: each is drawn from its number, is sick by how it is made, and is judged
      sick or well by what it gave and by its twin without the cause, never by the doctor. The first thing
      that the doctor says counts.

      \(odd.text("Odd numbers, on which the thresholds were fixed"))
      \(table.text("Even numbers, which judge them"))
      """
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/doctor.md")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// For who fixes thresholds: `TUNE_DOCTOR=5000` prints the table of so many healthy runs with odd
  /// numbers, and of a third as many sick ones.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TUNE_DOCTOR"] != nil))
  func manyRunsWithOddNumbers() async throws {
    let words = ProcessInfo.processInfo.environment["TUNE_DOCTOR"] ?? ""
    let healthy = try #require(Int(words), "TUNE_DOCTOR takes a number")
    let table = await DoctorTable.odd(sick: 2 * healthy / 3, healthy: 2 * healthy)
    print(table.text("Odd"))
    #expect(50 * table.right >= 45 * table.sick.count && 100 * table.alarms <= table.healthy.count)
  }

  /// Every run is another one: no two of a cause have the same settings.
  @Test func theRunsDiffer() {
    let summaries = (1...120).map { number in
      let run = SickRuns.draw(number, attempt: 0)
      return "\(run.experiment)"
    }
    #expect(Set(summaries).count == summaries.count)
    let healthy = (1...400).map { "\(HealthyRuns.draw($0, attempt: 0).experiment.summary)" }
    #expect(Set(healthy).count > 250)
  }
}
