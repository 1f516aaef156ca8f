internal import Formulas
internal import Labs

/// An experiment to be set so that it reaches a goal within some steps. Judged by running it.
public struct TuneExercise: ExerciseKind {
  /// The run to start from; its steps are the budget.
  let request: LabRequest
  /// The names of the controls that may be set.
  let controls: [String]
  let goal: TuneGoal
  /// How many tries there are; nil for any number.
  let tries: Int?
  let solution: [LabRequest.Setting]
  /// What there is to learn from it.
  let says: String?

  init?(reading table: inout BlockTable, context: ExerciseContext) {
    let request = LabRequest(reading: &table, context: context)
    let names = table.texts("controls")
    tries = table.optionalWhole("tries", 1...1000)
    says = table.optionalText("says")
    if table.value("solution") == nil {
      table.report("This exercise has no “solution”. Write: solution = { rate = 0.1 }")
    }
    let solution = LabRequest.settings("solution", &table)
    guard let request else {
      _ = table.value("goal")
      return nil
    }
    guard let goal = TuneGoal(reading: &table, names: request.start.columnNames), let solution
    else {
      return nil
    }
    guard (1...6).contains(names.count), Set(names).count == names.count else {
      table.report(
        "“controls” must name one to six controls: controls = [\"rate\"]", at: "controls")
      return nil
    }
    let known = request.start.controls.map(\.name)
    for name in names where !known.contains(name) {
      table.report(ControlError.unknown(name: name, known: known).description, at: "controls")
      return nil
    }
    for setting in solution where !names.contains(setting.control) {
      table.report(
        "“solution” sets \(setting.control), which “controls” does not name.", at: "solution")
      return nil
    }
    do throws(ControlError) {
      _ = try request.run(setting: solution)
    } catch {
      table.report(error.description, at: "solution")
      return nil
    }
    (self.request, controls, self.goal, self.solution) = (request, names, goal, solution)
  }

  public func variant(seed: UInt64?) -> any ExerciseVariant {
    TuneVariant(exercise: self, seed: seed)
  }

  public func faults() -> [String] {
    var faults: [String] = []
    if goal.missing(in: request.start.record).isEmpty {
      faults.append("The goal \(goal.text) holds before the first step.")
    } else if TuneTrace(request.start, goal: goal, budget: request.steps).reached != nil {
      faults.append("The goal \(goal.text) is reached without setting anything.")
    }
    guard let run = try? request.run(setting: solution) else { return faults }
    guard RunCost.mostSteps(run) >= request.steps else {
      return faults + ["With “solution” the run is too large for an exercise."]
    }
    let trace = TuneTrace(run, goal: goal, budget: request.steps)
    if trace.reached == nil {
      faults.append(
        "“solution” does not reach the goal: \(trace.report.sentences.joined(separator: " "))")
    }
    return faults
  }
}
