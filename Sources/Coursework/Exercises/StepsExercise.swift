internal import Formulas

/// A chain of hand calculations, checked step by step.
///
/// Each step is a formula of the given numbers and of the steps before it. Because the steps are
/// formulas, wrong rules can be derived from them and run on the student's own numbers.
public struct StepsExercise: ExerciseKind {
  /// One calculation.
  struct Step: Sendable {
    let assignment: Assignment
    /// What is asked, in words.
    let label: String
    /// Wrong rules with what to say about them: the author's, then those that are derived.
    let twins: [Twin]
  }

  let given: GivenNumbers
  let steps: [Step]

  init?(reading table: inout BlockTable) {
    given = GivenNumbers(reading: &table)
    let text = table.text("steps", example: "\"\"\"…\"\"\"") ?? ""
    let lines = StepLines.read(text, key: "steps", known: given.names, table: &table)
    let authored = AuthoredMistakes(reading: &table, steps: lines.map(\.assignment.name))
    let earlier = EarlierNames.of(given.names + lines.map(\.assignment.name))
    steps = lines.map { line in
      let own = authored.twins(for: line.assignment)
      // The author's sentence says it better than the derived one for the same wrong rule.
      let derived = line.assignment.formula.twins(earlierValues: earlier).filter {
        twin in !own.contains { $0.formula == twin.formula }
      }
      return Step(
        assignment: line.assignment,
        label: line.label ?? Formula(.variable(line.assignment.name)).printed(),
        twins: own + derived)
    }
    if steps.isEmpty { return nil }
  }

  /// The numbers of a seed. Numbers for which a wrong rule gives nearly the right result are passed
  /// over, so that a mistake always shows.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    let values = given.values(seed: seed) { values in
      StepsVariant(exercise: self, seed: seed, values: values).tellsMistakesApart
    }
    return StepsVariant(exercise: self, seed: seed, values: values)
  }

  public func faults() -> [String] {
    let variant = StepsVariant(
      exercise: self, seed: nil, values: given.values(seed: nil) { _ in true })
    let endless = variant.truths.indices.filter { !variant.truths[$0].isFinite }
    guard endless.isEmpty else {
      return endless.map { "Step \($0 + 1) (\(steps[$0].assignment.name)) gives no finite number." }
    }
    return variant.tellsMistakesApart
      ? []
      : ["With the numbers as written a mistake gives nearly the right result. Change “given”."]
  }
}

/// A steps exercise with its numbers.
struct StepsVariant: ExerciseVariant {
  let exercise: StepsExercise
  let seed: UInt64?
  let values: [String: Double]
  /// The right result of each step.
  let truths: [Double]

  init(exercise: StepsExercise, seed: UInt64?, values: [String: Double]) {
    self.exercise = exercise
    self.seed = seed
    self.values = values
    var known = values
    truths = exercise.steps.map { step in
      let value = step.assignment.formula.result(known) ?? .nan
      known[step.assignment.name] = value
      return value
    }
  }

  var given: [String] { exercise.given.names.isEmpty ? [] : [exercise.given.text(values)] }

  var questions: [Question] {
    exercise.steps.map { Question(name: $0.assignment.name, label: $0.label, form: .number) }
  }

  var solution: [String] { truths.map { NumberText.written($0, digits: 12, notation: .ascii) } }

  var workedSolution: [String] {
    var known = values
    return zip(exercise.steps, truths).map { step, truth in
      defer { known[step.assignment.name] = truth }
      return "\(step.assignment.printed()) = \(step.assignment.formula.substituted(known))"
        + " = \(NumberText.written(truth))"
    }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    let step = exercise.steps[index]
    return StepDiagnosis(
      assignment: step.assignment, twins: step.twins, truth: truths[index],
      exact: environment(before: index, own: []),
      own: environment(before: index, own: earlier),
      ownSources: ownSources(before: index, own: earlier)
    ).verdict(on: answer)
  }

  /// The values that a step may use: the student's own earlier numbers where there are any.
  private func environment(before index: Int, own: [String?]) -> [String: Double] {
    var known = values
    for position in 0..<index {
      let name = exercise.steps[position].assignment.name
      known[name] = ownValue(at: position, own) ?? truths[position]
    }
    return known
  }

  /// A student's earlier number, unless it would make the rest trivial.
  private func ownValue(at position: Int, _ own: [String?]) -> Double? {
    guard position < own.count, let text = own[position],
      let value = try? NumberAnswer(text).value
    else { return nil }
    let isTrivial = (value == 0 || value == 1) && value != truths[position]
    return isTrivial ? nil : value
  }

  /// Which earlier numbers of the student's, of those that the step uses, are not the right ones.
  private func ownSources(before index: Int, own: [String?]) -> [String] {
    let used = exercise.steps[index].assignment.formula.variables
    return (0..<index).compactMap { position in
      guard used.contains(exercise.steps[position].assignment.name),
        let value = ownValue(at: position, own),
        let text = position < own.count ? own[position] : nil,
        (try? NumberAnswer(text).accepts(truths[position])) == false
      else { return nil }
      return "\(NumberText.written(value)) from step \(position + 1)"
    }
  }

  /// Whether every wrong rule gives another number than the right one.
  var tellsMistakesApart: Bool {
    exercise.steps.indices.allSatisfy { index in
      let known = environment(before: index, own: [])
      return truths[index].isFinite
        && exercise.steps[index].twins.allSatisfy { twin in
          guard let value = twin.formula.result(known), value.isFinite else { return true }
          return NumberAnswer.areApart(truths[index], value)
        }
    }
  }
}
