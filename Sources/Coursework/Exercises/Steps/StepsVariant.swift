internal import Formulas

/// A steps exercise with its numbers.
struct StepsVariant: ExerciseVariant {
  let exercise: StepsExercise
  let seed: UInt64?
  let values: [String: Value]
  /// The right result of each step, asked or not.
  let truths: [Value]

  init(exercise: StepsExercise, seed: UInt64?, values: [String: Value]) {
    self.exercise = exercise
    self.seed = seed
    self.values = values
    var known = values
    truths = exercise.rules.map { rule in
      let value = rule.formula.result(known) ?? Value(.nan)
      known[rule.name] = value
      return value
    }
  }

  var rules: [StepRule] { exercise.rules }

  /// The places of the steps that are asked, in their order.
  var asked: [Int] { rules.indices.filter { rules[$0].isAsked } }

  var given: [String] { exercise.given.names.isEmpty ? [] : [exercise.given.text(values)] }

  var questions: [Question] {
    asked.map { place in
      let rule = rules[place]
      return Question(
        name: rule.name, label: rule.label + (rule.unit.map { " in \($0)" } ?? ""),
        form: .init(truths[place].shape))
    }
  }

  var solution: [String] { asked.map { truths[$0].typed() } }

  var workedSolution: [String] {
    var known = values
    return zip(rules, truths).map { rule, truth in
      defer { known[rule.name] = truth }
      return "\(rule.assignment.printed()) = \(rule.formula.substituted(known)) = \(truth.shown)"
        + (rule.unit.map { " \($0)" } ?? "")
    }
  }

  /// The right values of all names before a step.
  func known(before place: Int) -> [String: Value] {
    var known = values
    for earlier in 0..<place { known[rules[earlier].name] = truths[earlier] }
    return known
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    diagnosis(of: answer, question: index, earlier: earlier).verdict
  }

  /// The verdict with all the mistakes that it names.
  func diagnosis(of answer: String, question index: Int, earlier: [String?]) -> Diagnosis {
    let place = asked[index]
    let carried = CarriedNumbers(self, before: place, answers: Array(earlier.prefix(index)))
    let sources = carried.sources(of: rules[place], in: self)
    return StepDiagnosis(
      rule: rules[place], truth: truths[place], exact: known(before: place),
      own: carried.numbers, ownSources: sources.wrong, notCarried: sources.trivial,
      skipped: carried.skipped.map { SkippedStep(rule: rules[$0], number: number(of: $0)) }
    ).diagnosis(of: answer)
  }

  /// The number of an asked step among the questions, from 1.
  private func number(of place: Int) -> Int? {
    rules[place].isAsked ? rules[...place].count(where: \.isAsked) : nil
  }
}

extension Question.Form {
  /// The form of an answer of a shape.
  init(_ shape: Shape) {
    switch shape {
    case .scalar: self = .number
    case .vector(let count): self = .vector(count)
    case .matrix(let rows, let columns): self = .matrix(rows: rows, columns: columns)
    }
  }
}
