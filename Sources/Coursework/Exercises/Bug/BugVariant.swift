internal import Formulas
internal import Labs

/// A loop with its wrong line and what it gives.
struct BugVariant: ExerciseVariant {
  let exercise: BugExercise
  let seed: UInt64?
  /// The loop in the numbers of the seed.
  let numbers: BugNumbers

  private var lineTexts: [String] { exercise.loop.lines.map { $0.printed() } }
  private var subject: String { VariableName.printed(exercise.wrongLine.name) }

  var given: [String] {
    let data =
      (exercise.columns.map { ($0.name, $0.value) }
      + numbers.start.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .map { name, value in
        let shown = VariableName.printed(name)
        return value.entries.count <= 12
          ? "\(shown) = \(value.written(digits: 4))" : "\(shown): \(value.shape.phrase)"
      }
    return [data.joined(separator: ", ")]
      + lineTexts.enumerated().map { "\($0.offset + 1).  \($0.element)" }
      + numbers.wrongRun.lines
  }

  var questions: [Question] {
    [
      Question(name: "line", label: "Which line is wrong?", form: .line(lineTexts)),
      Question(
        name: "mended", label: "\(subject) = ?",
        form: .formula(exercise.known.map { VariableName.printed($0, .ascii) })),
    ]
  }

  var solution: [String] {
    [ChoiceLetter.text(exercise.fault), exercise.right.printed(.ascii)]
  }

  var workedSolution: [String] {
    [
      "Line \(exercise.fault + 1) is wrong. \(exercise.says)",
      "It should be \(subject) = \(exercise.right.printed()).",
      "Then \(numbers.rightRun.course) in \(numbers.rightRun.values.count) steps.",
    ]
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    index == 0 ? judgeLine(answer) : judgeMended(answer)
  }

  // MARK: The line

  private func judgeLine(_ answer: String) -> Verdict {
    let lines = exercise.loop.lines
    guard let line = ChoiceLetter.index(answer, count: lines.count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(lines.count)])
    }
    if line == exercise.fault { return Verdict(.right, [exercise.says]) }
    let arithmetic = arithmetic(of: line).map { " In step 1 it gives \($0)." } ?? ""
    let sentence =
      line < exercise.fault
      ? "Line \(line + 1) is right: \(lineTexts[line]).\(arithmetic) The fault comes after it."
      : "Line \(line + 1) is right: \(lineTexts[line]).\(arithmetic) The fault comes before it."
    return Verdict(.wrong, [sentence], mistake: "line-\(line + 1)")
  }

  /// What a line gives in the first step: “[0, 0, 0, 0] − [4, 8, 14, 13] = [−4, …]”.
  private func arithmetic(of line: Int) -> String? {
    var values = numbers.start
    for column in exercise.columns { values[column.name] = column.value }
    if values[RuleDeclaration.countName] == nil {
      values[RuleDeclaration.countName] = Value(Double(exercise.columns.first?.count ?? 0))
    }
    for (index, step) in exercise.loop.lines.enumerated() {
      guard let value = try? step.formula.value(values, operations: Trials.operations) else {
        return nil
      }
      if index == line {
        guard value.entries.count <= 12 else { return value.shape.phrase }
        let filled = step.formula.substituted(values, digits: 4)
        let written = value.written(digits: 4)
        return filled.count > 120 || filled == written ? written : "\(filled) = \(written)"
      }
      values[step.name] = value
    }
    return nil
  }

  // MARK: The mended line

  private func judgeMended(_ answer: String) -> Verdict {
    let reading = FormulaAnswer(name: exercise.wrongLine.name, offered: exercise.known, hidden: [])
    let formula: Formula
    switch reading.read(answer) {
    case .failure(let unreadable): return unreadable.verdict
    case .success(let read): formula = read
    }
    let trials = exercise.trials(seed: seed ?? 0)
    if case .different(let results) = trials.outcome(of: formula),
      trials.gives(results, exercise.wrongLine.formula)
    {
      return Verdict(
        .wrong,
        ["That is the line as it stands. With it \(numbers.wrongRun.course).", exercise.says],
        mistake: "as-on-the-page")
    }
    let names = exercise.known + [exercise.wrongLine.name]
    var verdict = FormulaDiagnosis(
      subject: subject, rule: exercise.right,
      expanded: exercise.loop.lines.prefix(exercise.fault).expanding(exercise.right),
      authored: exercise.authored,
      earlierValues: EarlierNames.of(names), trials: trials
    ).verdict(on: formula)
    if let run = run(with: formula), run.ends != nil {
      let steps = run.values.count == 1 ? "1 step" : "\(run.values.count) steps"
      verdict.sentences.append(
        "With your line \(run.course) in \(steps)." + (run.stop.map { " \($0)" } ?? ""))
    }
    return verdict
  }

  /// The loop with a typed line; nil where it cannot run, or would take long.
  private func run(with formula: Formula) -> BugRun? {
    guard let values = exercise.trials(seed: 0).drawn.first?.values,
      (try? formula.value(values, operations: max(2_000, 4_000_000 / exercise.steps))) != nil,
      let loop = try? exercise.loop.replacing(exercise.fault, by: formula)
    else { return nil }
    return try? BugRun(
      exercise.columns, numbers.start, loop, goal: exercise.goal, steps: exercise.steps)
  }
}
