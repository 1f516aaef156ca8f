internal import Formulas

/// A page of work with one wrong line in it: find the line, then say what it should be. The lines
/// after the fault are worked rightly from its wrong number, as they are on a real page.
public struct MistakeExercise: ExerciseKind {
  let given: GivenNumbers
  /// The page as it is shown, faulty line included.
  let page: [StepLine]
  /// Which line is wrong.
  let fault: Int
  /// What the wrong line should be.
  let right: Formula
  /// What the fault is, in a sentence.
  let says: String
  /// Wrong rules for the line as it should be.
  let twins: [Twin]

  init?(reading table: inout BlockTable) {
    given = GivenNumbers(reading: &table)
    let text = table.text("page", example: "\"\"\"…\"\"\"") ?? ""
    page = StepLines.read(text, key: "page", known: given.names, table: &table)
    let name = table.text("fault", example: "\"a1\"")
    let rule = table.text("right", example: "\"a0 - eta*g0\"")
    let says = table.text("says", example: "\"The update subtracts …\"")
    guard let name, let rule, let says else { return nil }
    guard let fault = page.firstIndex(where: { $0.assignment.name == name }) else {
      table.report("“fault” names “\(name)”, but the page has no such line.", at: "fault")
      return nil
    }
    do throws(FormulaError) {
      right = try Formula(parsing: rule)
    } catch {
      table.report(
        "In “right”: \(error.message)", at: "right", textLine: 1, column: error.column ?? 1)
      return nil
    }
    self.fault = fault
    self.says = says
    let names = given.names + page.map(\.assignment.name)
    twins = right.twins(earlierValues: EarlierNames.of(names))
    guard (2...ChoiceLetter.most).contains(page.count) else {
      table.report(
        "A page has two to \(ChoiceLetter.most) lines; here are \(page.count).", at: "page")
      return nil
    }
  }

  /// The numbers of a seed. Numbers for which the wrong line gives nearly the right result are
  /// passed over.
  public func variant(seed: UInt64?) -> any ExerciseVariant {
    let values = given.values(seed: seed) { values in
      MistakeVariant(exercise: self, seed: seed, values: values).showsTheFault
    }
    return MistakeVariant(exercise: self, seed: seed, values: values)
  }

  public func faults() -> [String] {
    let variant = MistakeVariant(
      exercise: self, seed: nil, values: given.values(seed: nil) { _ in true })
    let known = given.names + page.prefix(fault).map(\.assignment.name)
    if let name = right.variables.first(where: { !known.contains($0) }) {
      return ["“right” uses \(name), which is not known at that line."]
    }
    guard variant.rightValue.isFinite, variant.shown.allSatisfy(\.isFinite) else {
      return ["A line of the page gives no finite number. Change “given”."]
    }
    return variant.showsTheFault
      ? [] : ["The wrong line gives nearly the right number. Change “given”."]
  }
}

/// A page of work with its numbers.
struct MistakeVariant: ExerciseVariant {
  let exercise: MistakeExercise
  let seed: UInt64?
  let values: [String: Double]
  /// The numbers on the page.
  let shown: [Double]

  init(exercise: MistakeExercise, seed: UInt64?, values: [String: Double]) {
    self.exercise = exercise
    self.seed = seed
    self.values = values
    var known = values
    shown = exercise.page.map { line in
      let value = line.assignment.formula.result(known) ?? .nan
      known[line.assignment.name] = value
      return value
    }
  }

  /// What the wrong line should give.
  var rightValue: Double { exercise.right.result(known(before: exercise.fault)) ?? .nan }

  /// Whether the wrong line, and every other wrong rule, gives another number than the right one.
  var showsTheFault: Bool {
    let (known, right) = (known(before: exercise.fault), rightValue)
    let wrong = [shown[exercise.fault]] + exercise.twins.compactMap { $0.formula.result(known) }
    return right.isFinite && shown.allSatisfy(\.isFinite)
      && wrong.allSatisfy { !$0.isFinite || NumberAnswer.areApart(right, $0) }
  }

  private func known(before index: Int) -> [String: Double] {
    var known = values
    for position in 0..<index { known[exercise.page[position].assignment.name] = shown[position] }
    return known
  }

  private func line(_ index: Int) -> String {
    let assignment = exercise.page[index].assignment
    return "\(assignment.printed()) = \(assignment.formula.substituted(known(before: index)))"
      + " = \(NumberText.written(shown[index]))"
  }

  var given: [String] {
    [exercise.given.text(values)] + exercise.page.indices.map { "\($0 + 1).  \(line($0))" }
  }

  var questions: [Question] {
    [
      Question(
        name: "line", label: "Which line is wrong?",
        form: .choice(exercise.page.indices.map { "line \($0 + 1)" })),
      Question(name: "value", label: "What should that line give?", form: .number),
    ]
  }

  var solution: [String] {
    [
      ChoiceLetter.text(exercise.fault),
      NumberText.written(rightValue, digits: 12, notation: .ascii),
    ]
  }

  var workedSolution: [String] {
    [
      "Line \(exercise.fault + 1) is wrong. \(exercise.says)",
      "It should be \(exercise.right.printed()) = "
        + "\(exercise.right.substituted(known(before: exercise.fault))) = "
        + "\(NumberText.written(rightValue)).",
    ]
  }

  func judge(_ answer: String, question index: Int, earlier: [String?]) -> Verdict {
    index == 0 ? judgeLine(answer) : judgeValue(answer)
  }

  private func judgeLine(_ answer: String) -> Verdict {
    guard let line = ChoiceLetter.index(answer, count: exercise.page.count) else {
      return Verdict(.unreadable, [ChoiceLetter.advice(exercise.page.count)])
    }
    if line == exercise.fault { return Verdict(.right, [exercise.says]) }
    let sentence =
      line < exercise.fault
      ? "Line \(line + 1) is right: \(self.line(line)). The fault comes after it."
      : "Line \(line + 1) is worked rightly from the number before it: \(self.line(line)). "
        + "That number was wrong already: look further up."
    return Verdict(.wrong, [sentence], mistake: "line-\(line + 1)")
  }

  private func judgeValue(_ answer: String) -> Verdict {
    let assignment = exercise.page[exercise.fault].assignment
    let known = known(before: exercise.fault)
    let rule = Assignment(name: assignment.name, formula: exercise.right)
    let asWritten = Twin(
      formula: assignment.formula,
      mistake: Mistake(
        rule: "as-on-the-page", sentence: "That is the number on the page. \(exercise.says)"))
    return StepDiagnosis(
      assignment: rule,
      twins: [asWritten] + exercise.twins,
      truth: rightValue, exact: known, own: known, ownSources: []
    ).verdict(on: answer)
  }
}
