internal import Cells
internal import Formulas
internal import Labs
internal import TerminalUI

/// Where there is room and there are many, controls stand one below the other, with their words.
extension ControlStrip {
  /// The columns that a list takes, with the air beside it.
  static let listColumns = 30
  private static let leastColumns = 84
  private static let leastRows = 12
  private static let fewControls = 8

  /// Whether so many controls are listed in a pane.
  static func lists(_ count: Int, in area: Rect) -> Bool {
    count >= fewControls && area.columns >= leastColumns && area.rows >= leastRows
  }

  /// The controls in a list, the chosen one always in view.
  func viewList(
    _ run: some PanelRun, on canvas: inout Canvas, in area: Rect, isFocused: Bool
  ) {
    let controls = controls(of: run)
    let first = min(max(0, selected - area.rows / 2), max(0, controls.count - area.rows))
    for (row, index) in (first..<min(controls.count, first + area.rows)).enumerated() {
      let control = controls[index]
      let isSelected = isFocused && index == selected
      let line = Rect(column: area.column, row: area.row + row, columns: area.columns, rows: 1)
      let value = Self.written(control)
      let room = min(max(5, TextWidth.columns(of: value)), area.columns / 2)
      let (label, field) = line.splitLeft(line.columns - room)
      canvas.write(
        (isSelected ? "▸" : " ") + control.label, column: label.column, row: label.row,
        columns: label.columns - 1,
        style: isSelected ? Style(.focus, .bold) : Style(choice.locks(control) ? .faint : .keyLabel)
      )
      if isSelected, let own = self.field {
        own.draw(on: &canvas, in: field, isFocused: true)
      } else {
        canvas.fill(field, with: Cell(" ", Style(.text, .underline)))
        canvas.write(
          value, column: field.column, row: field.row, columns: field.columns,
          style: Style(choice.locks(control) ? .faint : .text, .underline))
      }
      canvas.addZone(Self.zone, index: index, area: line)
    }
  }
}
