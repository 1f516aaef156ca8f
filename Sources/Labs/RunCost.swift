private import Formulas
private import Learning

/// About how long a run takes, so that no exercise lets a student wait: computed from sizes, never
/// measured, so that a lesson is right or wrong on every machine.
public enum RunCost {
  /// The most of a run within an exercise, in units of about a nanosecond.
  public static let most = 200_000_000

  /// The units of one step.
  public static func ofStep(_ run: ExperimentRun) -> Int {
    switch run.state {
    case let state as TrainState: train(state)
    case let state as RuleState: rule(state.declaration)
    case let state as DescendState: 2_000 + 100 * size(state.run.declaration.function)
    default: 20_000
    }
  }

  private static func train(_ state: TrainState) -> Int {
    let examples = state.trainingExamples.count
    let all = examples + (state.heldOutExamples?.count ?? 0)
    let batch = min(state.declaration.batch ?? examples, examples)
    // Where measuring would take longer than the step it is done once an epoch.
    let measured = all / max(1, state.measuredEpoch ?? 1)
    return 20_000 + (3 * batch + measured) * state.work / 4
  }

  /// The units of a look of the doctor at a training: a step and the examples that it looks at.
  public static func ofLook(_ state: TrainState) -> Int {
    let examples = state.trainingExamples.count
    let batch = min(state.declaration.batch ?? examples, examples)
    return 20_000 + (3 * batch + min(examples, 2048)) * state.work / 4
  }

  private static func rule(_ declaration: RuleDeclaration) -> Int {
    let lines = [declaration.each, declaration.epoch].compactMap { $0 }.flatMap(\.lines)
    let entries = declaration.columns.reduce(0) { $0 + $1.value.shape.count }
    return 5_000 + lines.reduce(0) { $0 + (2_000 + 40 * entries) * size($1.formula) / 4 }
  }

  /// The operators, numbers and names of a formula.
  private static func size(_ formula: Formula) -> Int {
    var (size, waiting) = (0, [formula.expression])
    while let next = waiting.popLast() {
      size += 1
      waiting.append(contentsOf: next.children)
    }
    return size
  }

  /// The most steps that a run may take within an exercise.
  public static func mostSteps(_ run: ExperimentRun) -> Int {
    min(ExperimentRun.mostSteps, max(1, most / max(1, ofStep(run))))
  }
}
