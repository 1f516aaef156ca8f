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
    [
      Question(
        name: "settings", label: "Your settings", form: .settings(exercise.controls),
        tries: exercise.tries, isOfPageLab: exercise.request.isOfPageLab)
    ]
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
    switch trace(of: answer) {
    case .failure(let refusal): return Verdict(.unreadable, [refusal.sentence])
    case .success(let trace):
      let report = trace.report
      guard trace.reached != nil else {
        return Verdict(.wrong, report.sentences, mistake: report.mistake)
      }
      return Verdict(.right, report.sentences + (exercise.says.map { [$0] } ?? []))
    }
  }

  /// The run with the settings of an answer, or why it cannot be made.
  func trace(of answer: String) -> Result<TuneTrace, SettingsAnswer.Refusal> {
    let others = exercise.request.start.controls.map(\.name).filter {
      !exercise.controls.contains($0)
    }
    return SettingsAnswer(controls: controls, others: others).read(answer).flatMap { settings in
      let run: ExperimentRun
      do throws(ControlError) {
        run = try exercise.request.run(setting: settings)
      } catch {
        return .failure(SettingsAnswer.Refusal(sentence: error.description))
      }
      guard RunCost.mostSteps(run) >= exercise.request.steps else {
        return .failure(
          SettingsAnswer.Refusal(
            sentence: "With these settings the run would take too long here. Set smaller ones."))
      }
      return .success(TuneTrace(run, goal: exercise.goal, budget: exercise.request.steps))
    }
  }

  /// The most answers that are run once more to find the nearest.
  private static let mostCompared = 12

  func nearest(of answers: [String]) -> String? {
    let traces = answers.suffix(Self.mostCompared).compactMap { answer in
      (try? trace(of: answer).get()).map { (answer: answer, trace: $0) }
    }
    guard let best = traces.min(by: { $0.trace.distance < $1.trace.distance }),
      best.trace.distance.isFinite
    else { return nil }
    return "The nearest was \(best.answer): \(best.trace.standing)."
  }
}
