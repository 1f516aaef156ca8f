internal import Cells
internal import Coursework
internal import Formulas
internal import TerminalUI

extension LessonScreen {
  /// The values that formulas of the page may name: those of the lab, then those of the exercise.
  private func namedValues(_ context: Context) -> [String: Value] {
    var values: [String: Value] = [:]
    for (name, number) in lab?.numbers ?? [:] {
      if let name = VariableName.canonical(name) { values[name] = Value(number) }
    }
    guard let index = currentExercise(context) else { return values }
    return values.merging(sessions[index].namedNumbers) { _, own in own }
  }

  /// Opens the calculator; for an exercise that is to be done without, it only says so.
  mutating func openCalculator(_ context: Context) {
    let exercise = currentExercise(context).map { sessions[$0].exercise }
    calculator.isLocked = exercise?.hasCalculator == false
    isCalculating = true
    keepInView(context)
  }

  mutating func pressInCalculator(_ key: Key, _ context: Context) -> [Action] {
    switch calculator.press(key, with: namedValues(context)) {
    case .stays: break
    case .closes: isCalculating = false
    case .answers(let text):
      isCalculating = false
      // What stands in a field is replaced by the result.
      if let target = focusedTarget, form(at: target).isOfNumbers {
        entries[target] = AnswerEntries.entry(for: form(at: target))
        paste(text, in: target, context)
      }
    }
    return []
  }

  func viewCalculator(on canvas: inout Canvas, in area: Rect) {
    guard isCalculating else { return }
    let rows = min(CalculatorBar.rows, area.rows)
    calculator.view(
      on: &canvas,
      in: Rect(column: area.column, row: area.endRow - rows, columns: area.columns, rows: rows))
  }

  var calculatorHints: [KeyHint] {
    if calculator.isLocked { return [KeyHint(.escape, "close")] }
    return [
      KeyHint(
        .enter, calculator.hasResult && focusedTarget != nil ? "take it as the answer" : "work out"),
      KeyHint(.up, "earlier lines", keyName: "↑↓"), KeyHint(.escape, "close"),
    ]
  }
}
