internal import Cells
internal import Coursework
internal import Formulas
internal import TerminalUI

/// The calculator at the foot of a lesson: a line to type in, and above it what came of the last.
struct CalculatorBar {
  /// What a key led to.
  enum Outcome: Hashable, Sendable {
    case stays
    case closes
    /// The result is wanted as the answer.
    case answers(String)
  }

  /// The rows that it takes.
  static let rows = 2

  private(set) var calculator = Calculator()
  private(set) var field = TextField()
  /// Whether the exercise is to be done without.
  var isLocked = false
  /// How many lines back in the list the field shows; 0 for a new one.
  private var back = 0
  /// Whether the field still holds what was worked out last.
  private var isWorkedOut = false

  /// Takes a key; `page` has the values of the page under ASCII names.
  mutating func press(_ key: Key, with page: [String: Value]) -> Outcome {
    if isLocked { return .closes }
    switch key {
    case .escape: return .closes
    case .enter: return enter(with: page)
    case .up: recall(back + 1)
    case .down: recall(back - 1)
    default: change { _ = $0.take(key) }
    }
    return .stays
  }

  mutating func paste(_ text: String) { change { $0.insert(text) } }

  private mutating func enter(with page: [String: Value]) -> Outcome {
    if isWorkedOut, let answer = calculator.lines.last?.answer { return .answers(answer) }
    isWorkedOut = calculator.work(out: field.text, with: page) != nil
    back = 0
    return .stays
  }

  /// After a result a sign goes on from it, anything else begins anew.
  private mutating func change(_ edit: (inout TextField) -> Void) {
    let before = field
    edit(&field)
    guard isWorkedOut, field.text != before.text else { return }
    isWorkedOut = false
    guard before.cursor == before.text.count, field.text.hasPrefix(before.text),
      calculator.lines.last?.answer != nil
    else { return }
    let added = String(field.text.dropFirst(before.text.count))
    field = TextField(added.first.map { "+-−*·/^".contains($0) } == true ? "ans" + added : added)
  }

  private mutating func recall(_ steps: Int) {
    let lines = calculator.lines
    back = min(max(0, steps), lines.count)
    field = TextField(back == 0 ? "" : lines[lines.count - back].input)
    isWorkedOut = false
  }

  /// Whether Enter would hand the result over.
  var hasResult: Bool { isWorkedOut && calculator.lines.last?.answer != nil }

  /// Draws itself in two rows.
  func view(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, with: Cell(" ", .text))
    guard area.rows > 1 else { return }
    guard !isLocked else {
      canvas.write(
        "This exercise is to be worked without the calculator.", column: area.column + 1,
        row: area.row + 1, columns: area.columns - 1, style: Style(.warning))
      return
    }
    let last = calculator.lines.last
    let text = last?.text ?? "A formula with the names of the page, such as 2·x + 1."
    let style = last == nil ? Style.faint : Style(last?.answer == nil ? .warning : .text)
    let columns = area.columns - 1
    // The result stands at the end, and is what must be seen.
    let spelled = canvas.glyphs.spelled(text)
    let shown =
      TextWidth.columns(of: spelled) > columns && last?.answer != nil
      ? text.components(separatedByLast: " = ") : text
    canvas.write(shown, column: area.column + 1, row: area.row, columns: columns, style: style)
    let label = "Calculator: "
    let used = canvas.write(
      label, column: area.column, row: area.row + 1, style: Style(.key, .bold))
    field.draw(
      on: &canvas,
      in: Rect(
        column: area.column + used, row: area.row + 1,
        columns: max(1, min(52, area.columns - used)), rows: 1), isFocused: true)
  }
}

extension String {
  /// What stands behind the last separator, with the separator.
  fileprivate func components(separatedByLast separator: String) -> String {
    guard let range = ranges(of: separator).last else { return self }
    return "…" + self[range.lowerBound...]
  }
}
