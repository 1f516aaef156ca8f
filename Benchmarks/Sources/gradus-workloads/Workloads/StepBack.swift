import Labs
import Learning

/// From any of the first 1,000,000 steps of a run back to one of them: the nearest state that was kept, and
/// the steps from there again. The model is 64-32-10 and the answer, trained with Adam, which keeps three
/// numbers for each weight.
struct StepBack: Workload {
  let name = "step-back"
  private static let steps = 1_000_000

  func measure(_ settings: Settings) throws -> Figures {
    var lab = TrainDeclaration(
      .generated("shapes", settings: ["count": .number(200), "side": .number(8)]))
    (lab.layers, lab.optimizer, lab.rate, lab.batch) = ([32, 10], "Adam", 0.001, 10)
    var run = try ExperimentRun(lab)
    let training = Timing.milliseconds { run.advance(atMost: Self.steps) }
    var random = SystemRandomNumberGenerator()
    let times = (0..<100).map { _ in
      let step = Int.random(in: 1..<run.step, using: &random)
      return Timing.milliseconds { _ = run.cut(to: step) }
    }
    return Figures(values: [
      ("steps", Double(run.step)), ("steps_per_second", Double(run.step) / training * 1e3),
      ("median_ms", Timing.percentile(times, 0.5)), ("p95_ms", Timing.percentile(times, 0.95)),
      ("max_ms", Timing.percentile(times, 1)),
    ])
  }
}
