internal import Formulas
internal import Labs

/// Whether the solution of a `tune` exercise reaches its goal whatever the seed: a bar that only one
/// lucky start passes teaches nothing.
public struct TuneReport: Sendable, CustomStringConvertible {
  /// What one seed led to.
  public struct Row: Hashable, Sendable {
    /// The seed of the training; nil for an experiment without one.
    public let seed: UInt64?
    /// The step at which the goal was reached; nil when it was not.
    public let steps: Int?
    /// What was reached or is missing, in sentences.
    public let sentence: String
  }

  /// The exercise as the command line names it.
  public let reference: String
  /// What is to be reached, as a sentence says it: “f < 0.001”.
  public let goal: String
  /// The steps that a student has.
  public let budget: Int
  public let rows: [Row]

  /// Trains the solution anew from this many seeds; nil for exercises of other kinds. An experiment
  /// without a control `seed` has one row.
  public init?(_ exercise: Exercise, seeds: Int = 20) {
    guard let kind = exercise.kind as? TuneExercise else { return nil }
    reference = exercise.reference
    goal = kind.goal.text
    budget = kind.request.steps
    let hasSeed = kind.request.start.controls.contains { $0.name == "seed" }
    let wanted = hasSeed ? (0..<UInt64(max(1, seeds))).map(UInt64?.some) : [nil]
    rows = wanted.compactMap { seed in
      var settings = kind.solution.filter { $0.control != "seed" || seed == nil }
      if let seed { settings.append(LabRequest.Setting("seed", "\(seed)")) }
      guard let run = try? kind.request.run(setting: settings) else { return nil }
      let trace = TuneTrace(run, goal: kind.goal, budget: kind.request.steps)
      return Row(
        seed: seed, steps: trace.reached, sentence: trace.report.sentences.joined(separator: " "))
    }
  }

  /// How many seeds reach the goal.
  public var reachedCount: Int { rows.filter { $0.steps != nil }.count }
  /// The steps that a run takes to the goal, half of the runs fewer and half of them more; one that
  /// never comes there takes more than any. Nil when half of them never do.
  public var medianSteps: Double? {
    let steps = rows.map { $0.steps.map(Double.init) ?? .infinity }.sorted()
    guard !steps.isEmpty else { return nil }
    let median = (steps[(steps.count - 1) / 2] + steps[steps.count / 2]) / 2
    return median.isFinite ? median : nil
  }
  /// Whether all of them do.
  public var isSteady: Bool { reachedCount == rows.count && !rows.isEmpty }

  /// “lin-04/fast: 19 of 20 seeds reach the goal, in 31 to 68 of 70 steps; seed 7: …”.
  public var description: String {
    let steps = rows.compactMap(\.steps)
    var text = "\(reference): \(reachedCount) of \(rows.count) "
    text += rows.count == 1 ? "run reaches the goal" : "seeds reach the goal"
    if let least = steps.min(), let most = steps.max() {
      text += ", in \(least == most ? "\(most)" : "\(least) to \(most)") of \(budget) steps"
    }
    if let row = rows.first(where: { $0.steps == nil }) {
      text += "; \(row.seed.map { "seed \($0)" } ?? "the solution"): \(row.sentence)"
    }
    return text
  }
}
