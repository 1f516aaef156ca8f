import Foundation
import Testing

@testable import Labs

/// The doctor on 60 sick runs and 200 healthy ones. Its thresholds were fixed on the runs with odd
/// numbers; those with even ones judge it.
@Suite struct DoctorJudgementTests {
  static func sick(_ numbers: some Sequence<Int>) -> [Judgement] {
    numbers.compactMap { number in Judgement.of { SickRuns.draw(number, attempt: $0) } }
  }

  static func healthy(_ numbers: some Sequence<Int>) -> [Judgement] {
    numbers.compactMap { number in Judgement.of { HealthyRuns.draw(number, attempt: $0) } }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["TUNE_DOCTOR"] != nil)) func tune() {
    let range = ProcessInfo.processInfo.environment["TUNE_DOCTOR"]!.split(separator: ",").map { Int($0)! }
    let start = Date()
    for judgement in Self.sick(stride(from: range[0], to: range[1], by: 2)) {
      print(
        judgement.isRight ? "OK " : "BAD", judgement.run.number, judgement.run.cause!.rawValue,
        "tries", judgement.attempts, "onset", judgement.onset!, "said",
        judgement.finding?.cause.rawValue ?? "-", judgement.step ?? -1,
        judgement.isRight ? "" : judgement.summary)
      if !judgement.isRight, let finding = judgement.finding { print("      ", finding.sentence) }
      if !judgement.isRight { print("      ", judgement.numbers) }
    }
    print("sick took", Date().timeIntervalSince(start))
    let middle = Date()
    let healthy = Self.healthy(stride(from: range[2], to: range[3], by: 2))
    for judgement in healthy where !judgement.isRight {
      print(
        "ALARM", judgement.run.number, "tries", judgement.attempts, "said at", judgement.step!,
        judgement.summary)
      print("      ", judgement.finding!.sentence, judgement.numbers)
    }
    print(
      "healthy", healthy.count, "alarms", healthy.count { !$0.isRight }, "tries",
      healthy.map(\.attempts).reduce(0, +), "took", Date().timeIntervalSince(middle))
  }
}
