internal import Formulas
internal import Labs

/// A loop in numbers of its own: where it starts, and what it gives with its wrong line and with the
/// right one.
struct BugNumbers: Sendable {
  let start: [String: Value]
  let wrongRun: BugRun
  let rightRun: BugRun

  /// Runs both loops.
  ///
  /// - Throws: what keeps one from being run, with the key it belongs to.
  init(
    _ columns: [RuleDeclaration.Column], _ start: [String: Value], _ loop: Assignments,
    fault: Int, right: Formula, goal: String, steps: Int
  ) throws(LabError) {
    self.start = start
    wrongRun = try BugRun(columns, start, loop, goal: goal, steps: steps)
    rightRun = try BugRun(
      columns, start, try loop.replacing(fault, by: right), goal: goal, steps: steps)
  }

  /// Why the page would not show that a line is wrong; nil when it does.
  var fault: String? {
    let goal = VariableName.printed(rightRun.goal)
    guard let (first, last) = rightRun.ends, last < first else {
      return
        "With the right line \(goal) does not fall: \(rightRun.course). Change “steps” or a rate "
        + "in “start”."
    }
    if let end = wrongRun.ends?.last, !wrongRun.isStopped, end <= last + 0.01 * (first - last) {
      return
        "With the wrong line \(goal) falls as far as with the right one: \(wrongRun.course). The "
        + "page would show nothing wrong."
    }
    return nil
  }
}
