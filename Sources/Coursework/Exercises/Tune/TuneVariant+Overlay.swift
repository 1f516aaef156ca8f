internal import Formulas
internal import Labs

extension TuneVariant: RunVariant {
  /// The run on its way to the first number that is to be reached, with the bar.
  func overlay(of answer: String) -> RunOverlay? {
    guard let trace = try? trace(of: answer).get(),
      let goal = exercise.goal.comparisons.first(where: {
        $0.left.variables != [TuneGoal.stepsName]
      })
    else { return nil }
    let steps = exercise.request.steps
    let path = trace.run.records.map { TuneGoal.value(of: goal.left, in: $0) }
    let bar = TuneGoal.value(of: goal.right, in: trace.run.record)
    let line = bar.map { bar in
      RunOverlay.Line("the goal", [0, steps].map { RunOverlay.Mark(step: $0, value: bar) })
    }
    return RunOverlay(
      quantity: goal.left.printed(), steps: steps,
      runs: [RunOverlay.Run("your run", path: path, isChosen: true)], line: line)
  }
}
