internal import Formulas
internal import Labs

/// What a loop gives: the quantity that should fall, step by step.
struct BugRun: Sendable {
  let goal: String
  /// The goal after each step, from the first on; as far as the run went.
  let values: [Double]
  /// Why it stopped before its last step; nil when it did not.
  let stop: String?

  var isStopped: Bool { stop != nil }

  /// Runs a loop.
  ///
  /// - Throws: what keeps it from being run, with the key it belongs to.
  init(
    _ columns: [RuleDeclaration.Column], _ start: [String: Value], _ loop: Assignments,
    goal: String, steps: Int
  ) throws(LabError) {
    self.goal = goal
    var run = try ExperimentRun(
      RuleDeclaration(columns: columns, start: start, each: nil, epoch: loop))
    guard run.columnNames.contains(goal) else {
      let near =
        NearestWord.to(goal, among: run.columnNames).map { "Did you mean “\($0)”?" }
        ?? "Name a line of the loop, or a number of “start”."
      throw LabError("“goal” names \(goal), which is no number of the loop. \(near)", at: "goal")
    }
    let most = RunCost.mostSteps(run)
    guard steps <= most else {
      throw LabError(
        "This loop is too large for \(steps) steps: at most \(most). Take fewer steps or fewer data.",
        at: "steps")
    }
    var values: [Double] = []
    while values.count < steps, run.advance(), let value = run.record[goal] { values.append(value) }
    self.values = values
    let settled = run.status.kind == .finished
    stop = values.count < steps && !settled ? run.status.sentence : nil
  }

  /// The goal in the first step and in the last.
  var ends: (first: Double, last: Double)? {
    guard let first = values.first, let last = values.last else { return nil }
    return (first, last)
  }

  /// “J goes from 33 to 812”.
  var course: String {
    guard let (first, last) = ends else { return stop ?? "the loop cannot take a step" }
    return "\(VariableName.printed(goal)) goes from \(NumberText.written(first, digits: 4)) to "
      + NumberText.written(last, digits: 4)
  }

  /// Some steps, a line each: the first ones, then further and further apart.
  var lines: [String] {
    let places = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    var shown = places.filter { $0 < values.count }
    if shown.count > 6 { shown = Array(shown.prefix(3) + shown.suffix(3)) }
    if !values.isEmpty { shown.append(values.count) }
    return shown.map { step in
      "step \(step): \(VariableName.printed(goal)) = "
        + NumberText.written(values[step - 1], digits: 4)
    } + (stop.map { [$0] } ?? [])
  }
}
