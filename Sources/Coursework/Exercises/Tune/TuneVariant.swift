internal import Formulas
internal import Labs

/// An experiment to be set, with its goal.
struct TuneVariant: ExerciseVariant {
  let exercise: TuneExercise
  let seed: UInt64?

  private var controls: [Control] {
    let all = exercise.request.start.controls
    return exercise.controls.compactMap { name in all.first { $0.name == name } }
  }

  var given: [String] {
    let steps = exercise.request.steps
    let settings = controls.map { control in
      control.choices.isEmpty
        ? "\(control.name) = \(control.written), from \(NumberText.written(control.range.lowerBound)) "
          + "to \(NumberText.written(control.range.upperBound))"
        : "\(control.name) = \(control.written): \(control.choices.joined(separator: ", "))"
    }
    let tries = exercise.tries.map { [$0 == 1 ? "You have 1 try." : "You have \($0) tries."] } ?? []
    return [exercise.request.start.state.headline] + settings
      + ["Goal: \(exercise.goal.text) within \(steps) \(steps == 1 ? "step" : "steps")"] + tries
  }

  var questions: [Question] {
    [Question(name: "settings", label: "Your settings", form: .settings(exercise.controls))]
  }

  var solution: [String] {
    [exercise.solution.map { "\($0.control)=\($0.text)" }.joined(separator: " ")]
  }

  var workedSolution: [String] {
    var lines = ["Set \(solution[0])."]
    if let run = try? exercise.request.run(setting: exercise.solution) {
      lines += TuneTrace(run, goal: exercise.goal, budget: exercise.request.steps).report.sentences
    }
    return lines + (exercise.says.map { [$0] } ?? [])
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    let others = exercise.request.start.controls.map(\.name).filter {
      !exercise.controls.contains($0)
    }
    let settings: [LabRequest.Setting]
    switch SettingsAnswer(controls: controls, others: others).read(answer) {
    case .success(let read): settings = read
    case .failure(let refusal): return Verdict(.unreadable, [refusal.sentence])
    }
    let run: ExperimentRun
    do throws(ControlError) {
      run = try exercise.request.run(setting: settings)
    } catch {
      return Verdict(.unreadable, [error.description])
    }
    guard RunCost.mostSteps(run) >= exercise.request.steps else {
      return Verdict(
        .unreadable, ["With these settings the run would take too long here. Set smaller ones."])
    }
    let trace = TuneTrace(run, goal: exercise.goal, budget: exercise.request.steps)
    let report = trace.report
    guard trace.reached != nil else {
      return Verdict(.wrong, report.sentences, mistake: report.mistake)
    }
    return Verdict(.right, report.sentences + (exercise.says.map { [$0] } ?? []))
  }
}
