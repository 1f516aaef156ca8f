import GradusTesting

@testable import Labs

/// What the doctor said of a run, beside what is the matter with it.
struct Judgement {
  let run: JudgedRun
  /// The step since which it is sick; nil for a healthy run.
  let onset: Int?
  /// The first finding, and the step at which it was said; nil for none.
  let finding: Finding?
  let step: Int?
  /// How often the draw was made anew because it was not what it was meant to be.
  let attempts: Int

  /// The steps after its onset within which a cause must be named.
  static let window = 50
  /// The doctor looks once in so many steps, as a screen does while a run goes.
  static let cadence = 5

  /// Whether the first thing that is said is right, and in time.
  var isRight: Bool {
    guard let onset, let step else { return run.cause == nil && finding == nil }
    return finding?.cause == run.cause && (onset...(onset + Self.window)).contains(step)
  }

  /// The judgement of a run of a number, drawn until it is what it should be; nil where no draw is.
  static func of(_ draw: (_ attempt: Int) -> JudgedRun) -> Judgement? {
    for attempt in 0..<40 {
      let drawn = draw(attempt)
      guard var run = try? ExperimentRun(drawn.experiment, data: RunData.catalog) else { continue }
      let twin = drawn.twin.flatMap { Self.trace($0, drawn.steps) }
      var doctor = Doctor()
      var seen: [Int: Int] = [:]
      var said: (finding: Finding, step: Int)?
      while run.step < drawn.steps, run.status.kind != .overflowed {
        if run.step.isMultiple(of: cadence), said == nil {
          doctor.observe(run)
          said = doctor.finding.map { ($0, run.step) }
        }
        if drawn.cause == .classNeverPredicted { see(run, &seen) }
        guard run.advance() || run.status.kind == .overflowed else { break }
      }
      if said == nil {
        doctor.observe(run)
        said = doctor.finding.map { ($0, run.step) }
      }
      var trace = RunTrace(run)
      trace.lastPredicted = seen
      var onset: Int?
      if drawn.cause == nil {
        guard HealthyRuns.isHealthy(trace) else { continue }
      } else {
        onset = SickRuns.onset(drawn, trace, twin: twin)
        guard onset != nil else { continue }
      }
      return Judgement(
        run: drawn, onset: onset, finding: said?.finding, step: said?.step, attempts: attempt + 1)
    }
    return nil
  }

  /// Notes which classes are predicted at a step.
  private static func see(_ run: ExperimentRun, _ seen: inout [Int: Int]) {
    guard let state = run.state as? TrainState else { return }
    for answer in state.answers(to: state.plainInputs.training) {
      if let chosen = answer.chosenClass { seen[chosen] = run.step }
    }
  }

  private static func trace(_ experiment: any Experiment, _ steps: Int) -> RunTrace? {
    guard var run = try? ExperimentRun(experiment, data: RunData.catalog) else { return nil }
    for _ in 0..<steps { run.advance() }
    return RunTrace(run)
  }

  /// What a run is, in a line.
  var summary: String {
    let lab: TrainDeclaration
    var words = ""
    switch run.experiment {
    case let started as StartedTrain:
      lab = started.declaration
      words = ", \(started.change)"
    case let declared as TrainDeclaration: lab = declared
    default: return ""
    }
    let batch = lab.batch.map { ", batch \($0)" } ?? ""
    let momentum = lab.momentum > 0 ? ", momentum \(lab.momentum)" : ""
    let zero = lab.startsAtZero ? ", zero" : ""
    return "\(lab.summary)\(momentum)\(batch)\(zero)\(words)"
  }
}
