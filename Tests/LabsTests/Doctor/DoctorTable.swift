@testable import Labs

/// What came out of a judgement, for people to read: `Tests/Fixtures/doctor.md`.
struct DoctorTable {
  let sick: [Judgement]
  let healthy: [Judgement]

  var right: Int { sick.count { $0.isRight } }
  var alarms: Int { healthy.count { !$0.isRight } }

  /// The runs of odd numbers, on which thresholds are fixed.
  static func odd(sick: Int = 2 * SickRuns.count, healthy: Int = 400) async -> DoctorTable {
    await judged(
      Array(stride(from: 1, to: sick, by: 2)), Array(stride(from: 1, to: healthy, by: 2)))
  }

  /// The runs of even numbers that judge: 60 sick ones and 200 healthy ones. Those with lower numbers have
  /// judged three times before, with three, three and two false alarms; then thresholds were made stricter,
  /// so they do not judge again.
  static func even() async -> DoctorTable {
    let (sick, healthy) = (2 * SickRuns.count, 400)
    return await judged(
      Array(stride(from: 3 * sick + 2, through: 4 * sick, by: 2)),
      Array(stride(from: 3 * healthy + 2, through: 4 * healthy, by: 2)))
  }

  private static func judged(_ sick: [Int], _ healthy: [Int]) async -> DoctorTable {
    async let ill = judgements(sick, SickRuns.draw)
    async let well = judgements(healthy, HealthyRuns.draw)
    return await DoctorTable(sick: ill, healthy: well)
  }

  private static func judgements(
    _ numbers: [Int], _ draw: @escaping @Sendable (Int, Int) -> JudgedRun
  ) async -> [Judgement] {
    await withTaskGroup(of: Judgement?.self) { group in
      for number in numbers { group.addTask { Judgement.of { draw(number, $0) } } }
      var found: [Judgement] = []
      for await judgement in group { if let judgement { found.append(judgement) } }
      return found.sorted { $0.run.number < $1.run.number }
    }
  }

  /// The table of the causes, what was missed, and the false alarms.
  func text(_ title: String) -> String {
    var lines = [
      "## \(title)", "",
      "\(right) of \(sick.count) sick runs named right within \(Judgement.window) steps of onset; "
        + "\(alarms) false \(alarms == 1 ? "alarm" : "alarms") in \(healthy.count) healthy runs.",
      "",
      "| cause | right | steps from onset to finding | named otherwise |", "|---|---|---|---|",
    ]
    for cause in CauseName.allCases {
      let runs = sick.filter { $0.run.cause == cause }
      let steps = runs.filter(\.isRight).compactMap { run in run.step.map { $0 - (run.onset ?? 0) }
      }
      let others = runs.filter { !$0.isRight }.map { run in
        let word = run.finding?.cause.rawValue ?? "nothing"
        return word == cause.rawValue ? "too early or too late" : word
      }
      lines.append(
        "| \(cause.rawValue) | \(runs.count { $0.isRight }) of \(runs.count) | "
          + "\(steps.sorted().map(String.init).joined(separator: ", ")) | "
          + "\(others.joined(separator: ", ")) |")
    }
    lines += ["", "Sick runs that were not named right:", ""]
    lines += sick.filter { !$0.isRight }.map { miss in
      let said = miss.finding.map { "\($0.cause.rawValue) at step \(miss.step ?? 0)" } ?? "nothing"
      return
        "- \(miss.run.number), \(miss.run.cause?.rawValue ?? "") since step \(miss.onset ?? 0): "
        + "\(said). \(miss.summary). It said: \(miss.finding?.evidence ?? "nothing")"
    }
    lines += ["", "False alarms:", ""]
    lines += healthy.filter { !$0.isRight }.map { alarm in
      "- \(alarm.run.number): \(alarm.finding?.cause.rawValue ?? "") at step \(alarm.step ?? 0). "
        + "\(alarm.summary). It said: \(alarm.finding?.evidence ?? "")"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
