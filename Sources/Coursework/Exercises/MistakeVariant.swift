internal import Formulas

/// A page of work with its numbers. For each fault there are two questions: which line, and what it
/// should give. The faults may be found in any order.
struct MistakeVariant: ExerciseVariant {
  let exercise: MistakeExercise
  let seed: UInt64?
  let values: [String: Value]
  /// The numbers on the page.
  let shown: [Value]

  init(exercise: MistakeExercise, seed: UInt64?, values: [String: Value]) {
    self.exercise = exercise
    self.seed = seed
    self.values = values
    var known = values
    shown = exercise.page.map { line in
      let value = line.assignment.formula.result(known) ?? Value(.nan)
      known[line.assignment.name] = value
      return value
    }
  }

  private var faults: [MistakeExercise.Fault] { exercise.faultyLines }

  /// What a wrong line should give.
  func rightValue(_ fault: Int) -> Value {
    let fault = faults[fault]
    return fault.rule.formula.result(known(before: fault.line)) ?? Value(.nan)
  }

  /// Whether every wrong line, and every other wrong rule for it, gives another number than the
  /// right one.
  var showsTheFault: Bool {
    guard shown.allSatisfy(\.isFinite) else { return false }
    return faults.indices.allSatisfy { index in
      let fault = faults[index]
      let (known, right) = (known(before: fault.line), rightValue(index))
      let wrong =
        [shown[fault.line]]
        + fault.rule.twins.filter(MistakeSeparation.isLikely).compactMap {
          $0.formula.result(known)
        }
      return right.isFinite
        && wrong.allSatisfy { wrong in
          guard wrong.isFinite, wrong.shape == right.shape else { return true }
          return zip(right.entries, wrong.entries).contains {
            fault.rule.precision.areApart($0, $1)
          }
        }
    }
  }

  func known(before index: Int) -> [String: Value] {
    var known = values
    for position in 0..<index { known[exercise.page[position].assignment.name] = shown[position] }
    return known
  }

  private func line(_ index: Int) -> String {
    let assignment = exercise.page[index].assignment
    return "\(assignment.printed()) = \(assignment.formula.substituted(known(before: index)))"
      + " = \(shown[index].shown)"
  }

  var given: [String] {
    (exercise.given.names.isEmpty ? [] : [exercise.given.text(values)])
      + exercise.page.indices.map { "\($0 + 1).  \(line($0))" }
  }

  var questions: [Question] {
    let lines = exercise.page.indices.map { "line \($0 + 1)" }
    return faults.indices.flatMap { index -> [Question] in
      let ending = index == 0 ? "" : "-\(index + 1)"
      return [
        Question(
          name: "line\(ending)",
          label: index == 0 ? "Which line is wrong?" : "Which other line is wrong?",
          form: .line(lines)),
        Question(
          name: "value\(ending)", label: "What should that line give?",
          form: .init(rightValue(index).shape)),
      ]
    }
  }

  var solution: [String] {
    faults.indices.flatMap { [ChoiceLetter.text(faults[$0].line), rightValue($0).typed()] }
  }

  var workedSolution: [String] {
    faults.enumerated().flatMap { index, fault in
      [
        "Line \(fault.line + 1) is wrong. \(fault.says)",
        "It should be \(fault.rule.formula.printed()) = "
          + "\(fault.rule.formula.substituted(known(before: fault.line))) = "
          + "\(rightValue(index).shown).",
      ]
    }
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    let marked = faults.indices.map { place -> Int? in
      let question = 2 * place
      guard question < earlier.count, question < index, let text = earlier[question] else {
        return nil
      }
      return ChoiceLetter.index(text, count: exercise.page.count)
    }
    if index % 2 == 0 { return judgeLine(answer, found: Array(marked.prefix(index / 2))) }
    return judgeValue(
      answer, MistakeReader.faults(faults.map(\.line), marked: marked)[index / 2])
  }

  private func judgeLine(_ answer: String, found: [Int?]) -> Verdict {
    guard let line = ChoiceLetter.index(answer, count: exercise.page.count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(exercise.page.count)])
    }
    if let fault = faults.first(where: { $0.line == line }) {
      guard !found.contains(line) else {
        return Verdict(
          .wrong, ["Line \(line + 1) is wrong, but you have found it already. There is another."],
          mistake: "line-twice")
      }
      return Verdict(.right, [fault.says])
    }
    let before = faults.filter { $0.line < line }
    let sentence =
      before.isEmpty
      ? "Line \(line + 1) is right: \(self.line(line)). The fault comes after it."
      : "Line \(line + 1) is worked rightly from the number before it: \(self.line(line)). "
        + (faults.count == 1
          ? "That number was wrong already: look further up."
          : "What is wrong in it comes from further up.")
    return Verdict(.wrong, [sentence], mistake: "line-\(line + 1)")
  }

  private func judgeValue(_ answer: String, _ index: Int) -> Verdict {
    let fault = faults[index]
    let assignment = exercise.page[fault.line].assignment
    let known = known(before: fault.line)
    let right = rightValue(index)
    if let typed = try? ValueAnswer(answer, shape: right.shape),
      !typed.accepts(right, fault.rule.precision),
      typed.accepts(shown[fault.line], fault.rule.precision)
    {
      let arithmetic = assignment.formula.substituted(known)
      return Verdict(
        .wrong,
        [
          "That is the number on the page. \(fault.says) \(arithmetic) = \(typed.shown).",
          "The rule is \(fault.rule.assignment.printed()).",
        ], mistake: "as-on-the-page")
    }
    return StepDiagnosis(
      rule: fault.rule, truth: right, exact: known, own: StepNumbers(values: known)
    ).verdict(on: answer)
  }
}
