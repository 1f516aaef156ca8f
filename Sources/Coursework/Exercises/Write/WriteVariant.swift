internal import Formulas

/// A formula to be written, with the numbers it is tried on.
struct WriteVariant: ExerciseVariant {
  let exercise: WriteExercise
  let seed: UInt64?

  var given: [String] {
    guard let gradient = exercise.gradient else { return exercise.inputs.lines }
    return exercise.inputs.lines + [
      "the slope by \(VariableName.printed(gradient.name)) of \(gradient.function.printed())"
    ]
  }

  private var subject: String? { exercise.name.map { VariableName.printed($0) } }

  var questions: [Question] {
    [
      Question(
        name: "formula", label: subject.map { "\($0) = ?" } ?? "Your formula",
        form: .formula(exercise.offered.map { VariableName.printed($0, .ascii) }))
    ]
  }

  var solution: [String] { [exercise.rule.printed(.ascii)] }

  var workedSolution: [String] {
    let line = (subject.map { "\($0) = " } ?? "") + exercise.rule.printed()
    guard let trial = exercise.trials(seed: seed ?? 0).small.first else { return [line] }
    let used = exercise.rule.variables.compactMap { name in
      trial.values[name].map { "\(VariableName.printed(name)) = \($0.written())" }
    }
    return [line, "With \(used.joined(separator: ", ")) it gives \(trial.truth.written())."]
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    let reading = FormulaAnswer(
      name: exercise.name, offered: exercise.offered,
      hidden: exercise.inputs.names.filter { !exercise.offered.contains($0) })
    switch reading.read(answer) {
    case .failure(let unreadable): return unreadable.verdict
    case .success(let formula):
      let trials = exercise.trials(seed: seed ?? 0)
      let names = exercise.inputs.names + (exercise.name.map { [$0] } ?? [])
      return FormulaDiagnosis(
        subject: subject, rule: exercise.rule,
        expanded: exercise.inputs.expanded(exercise.rule),
        authored: exercise.authored + exercise.functions, earlierValues: EarlierNames.of(names),
        trials: trials
      ).verdict(on: formula)
    }
  }
}
