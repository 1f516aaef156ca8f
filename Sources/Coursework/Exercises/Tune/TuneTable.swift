/// How steadily every `tune` exercise of a course is solved by its own solution: a table for authors,
/// kept beside the lessons.
public struct TuneTable: Sendable {
  /// A report an exercise, in the order of the course.
  public let reports: [TuneReport]
  /// From how many seeds each was trained, if its run depends on one.
  let seeds: Int

  /// Trains the solution of every `tune` exercise from this many seeds, on all cores.
  public static func trained(_ course: Course, seeds: Int = 20) async -> TuneTable {
    let exercises = course.lessons.flatMap(\.exercises)
    let reports = await withTaskGroup(of: (Int, TuneReport?).self) { group in
      for (place, exercise) in exercises.enumerated() {
        group.addTask { (place, TuneReport(exercise, seeds: seeds)) }
      }
      var reports: [TuneReport?] = exercises.map { _ in nil }
      for await (place, report) in group { reports[place] = report }
      return reports
    }
    return TuneTable(reports: reports.compactMap { $0 }, seeds: seeds)
  }

  /// The table in Markdown, its columns as wide as they must be.
  public var text: String {
    let head = ["exercise", "goal", "runs that reach it", "median steps", "steps allowed"]
    let rows = reports.map { report in
      [
        report.reference, report.goal, "\(report.reachedCount) of \(report.rows.count)",
        report.medianSteps.map(Self.written) ?? "–", "\(report.budget)",
      ].map { $0.replacing("|", with: "\\|") }
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let filled = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return "| " + filled.joined(separator: " | ") + " |\n"
    }
    return """
      # Bars of the tune exercises

      Written by `gradus check --tune`: the solution of every `tune` exercise, trained from \
      \(seeds) seeds, or once where chance has no part in it.


      """
        + line(head) + line(widths.map { String(repeating: "-", count: $0) })
        + rows.map(line).joined()
  }

  /// A median is a whole number or half of one.
  private static func written(_ steps: Double) -> String {
    steps == steps.rounded() ? "\(Int(steps))" : "\(steps)"
  }
}
