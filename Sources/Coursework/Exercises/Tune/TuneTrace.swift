internal import Formulas
internal import Labs

/// A run towards a goal: when it was reached, or how far it came.
struct TuneTrace: Sendable {
  /// The step at which the goal held first; nil when it never did.
  let reached: Int?
  /// The run where it was reached, or after its last step.
  let run: ExperimentRun
  let goal: TuneGoal
  /// The most steps that it may take.
  let budget: Int

  init(_ start: ExperimentRun, goal: TuneGoal, budget: Int) {
    var run = start
    var reached: Int?
    while run.step < budget, run.advance() {
      if goal.missing(in: run.record).isEmpty {
        reached = run.step
        break
      }
    }
    (self.run, self.reached, self.goal, self.budget) = (run, reached, goal, budget)
  }

  private static let steps = Formula(.variable(TuneGoal.stepsName))

  private var stepsText: String { run.step == 1 ? "1 step" : "\(run.step) steps" }

  /// What was reached, or what is missing, in sentences, with the stable name of what kept it away.
  var report: (sentences: [String], mistake: String?) {
    if let reached {
      let told = goal.comparisons.map(\.left).filter { $0 != Self.steps }
      let values = (told.isEmpty ? [Self.steps] : told).map(said).joined(separator: ", ")
      return (
        [
          "\(values) after \(reached) \(reached == 1 ? "step" : "steps"): the goal \(goal.text) is "
            + "reached within the \(budget) that you have."
        ], nil
      )
    }
    let missing = goal.missing(in: run.record)
    let told = missing.map {
      "\(said($0.left)) after \(stepsText); the goal is \($0.formula.printed())."
    }
    let why = missing.first.flatMap { course(of: $0) }
    return (
      told + (isStopped ? [run.status.sentence] : []) + (why.map { [$0.sentence] } ?? []),
      isStopped ? "broke-off" : why?.rule ?? "not-reached"
    )
  }

  /// How far the run stayed from the goal: 0 where it was reached, infinite where it broke off, and
  /// below 1 for each comparison that is missing, by how far apart its sides are.
  var distance: Double {
    if reached != nil { return 0 }
    if isStopped { return .infinity }
    return goal.missing(in: run.record).reduce(0) { sum, comparison in
      guard let left = TuneGoal.value(of: comparison.left, in: run.record),
        let right = TuneGoal.value(of: comparison.right, in: run.record)
      else { return .infinity }
      let size = max(left.magnitude, right.magnitude)
      return sum + (size == 0 ? 0 : min(1, (left - right).magnitude / size))
    }
  }

  /// Where the run came to: “f is 0.31 after 10 steps”.
  var standing: String {
    let told = goal.missing(in: run.record).map { said($0.left) }
    return "\(told.joined(separator: ", ")) after \(stepsText)"
  }

  /// Whether the run broke off before its budget was spent.
  private var isStopped: Bool { run.step < budget && run.status.kind == .overflowed }

  /// “f is 0.31”; a formula that is no name: “f − 1 is 0.31”.
  private func said(_ left: Formula) -> String {
    let value = TuneGoal.value(of: left, in: run.record)
    return "\(left.printed()) is \(value.map { NumberText.written($0, digits: 3) } ?? "no number")"
  }

  /// How what should be reached went on the way: away, to and fro, too slowly.
  private func course(of comparison: TuneGoal.Comparison) -> (rule: String, sentence: String)? {
    let wantsLess = comparison.sign == .less || comparison.sign == .lessOrEqual
    let wantsMore = comparison.sign == .greater || comparison.sign == .greaterOrEqual
    let values = run.records.compactMap { TuneGoal.value(of: comparison.left, in: $0) }
    guard wantsLess || wantsMore, values.count >= 3,
      comparison.left.variables != [TuneGoal.stepsName]
    else { return nil }
    let name = comparison.left.printed()
    // Seen so that less is better.
    let heights = wantsLess ? values : values.map { -$0 }
    let (first, last) = (heights[0], heights[heights.count - 1])
    let best = heights.min() ?? last
    let range = (heights.max() ?? 0) - best
    guard range > 0 else { return ("stuck", "\(name) does not change at all.") }
    // As many digits as tell the start from the end.
    let digits = [3, 6, 12].first {
      NumberText.written(first, digits: $0) != NumberText.written(last, digits: $0)
    }
    func text(_ height: Double) -> String {
      NumberText.written(wantsLess ? height : -height, digits: digits ?? 3)
    }
    if last > first {
      return (
        "away",
        "\(name) goes the wrong way: from \(text(first)) to \(text(last))."
      )
    }
    let moves = zip(heights, heights.dropFirst()).suffix(12).map { $1 - $0 }
    let turns = zip(moves, moves.dropFirst()).filter { $0 * $1 < 0 }.count
    let size = moves.reduce(0) { $0 + $1.magnitude } / Double(max(1, moves.count))
    if turns >= 4, size >= 0.05 * range {
      return (
        "to-and-fro",
        "\(name) goes to and fro: in the last steps it changes direction \(turns) times. "
          + "It was best with \(text(best))."
      )
    }
    let end = heights.suffix(max(3, heights.count / 10))
    if let low = end.min(), let high = end.max(), high - low <= 0.001 * range {
      return ("stuck", "\(name) hardly changes any more: it has come to rest at \(text(last)).")
    }
    if best < last - 0.01 * range {
      return (
        "past-the-best", "On the way \(name) was better, \(text(best)), and went back again."
      )
    }
    return (
      "too-slow",
      "\(name) was on its way, from \(text(first)) to \(text(last)), but too slowly."
    )
  }
}
