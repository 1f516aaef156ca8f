internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

extension RecordPanel {
  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (above, controls) = area.splitBottom(run.controls.isEmpty ? 0 : 1)
    viewControls(on: &canvas, in: controls, isFocused: isFocused)
    let (upper, status) = above.splitBottom(min(2, above.rows))
    viewStatus(on: &canvas, in: status)
    let entries = entryLines(columns: upper.columns, glyphs: canvas.glyphs)
    let (plot, list) = upper.splitBottom(min(entries.count, max(0, upper.rows - 6)))
    for (row, line) in entries.prefix(list.rows).enumerated() {
      line.draw(on: &canvas, column: list.column, row: list.row + row, columns: list.columns)
    }
    if let curve { canvas.draw(curve, in: plot) }
  }

  /// The number that is shown, over the steps.
  var curve: LineChart? {
    guard let shown else { return nil }
    let points = run.records.compactMap { record in
      record[shown].map { Point(Double(record.step), $0) }
    }
    let name = VariableName.printed(shown)
    var end = 10.0
    while end < Double(run.step) { end *= 2 }
    let lowest = points.map(\.y).min() ?? 0
    let highest = points.map(\.y).max() ?? 1
    return LineChart(
      x: Axis("step", 0...end), y: Axis(name, min(0, lowest)...max(highest, lowest + 1e-9)),
      series: [.init(name, points: points)], marked: points.last)
  }

  /// What the present step gave: a name and its numbers a line.
  private func entryLines(columns: Int, glyphs: Glyphs) -> [TextLine] {
    run.record.entries.flatMap { entry -> [TextLine] in
      let numbers = entry.values.map { NumberText.written($0, digits: 5) }
      let text = entry.isList ? "[\(numbers.joined(separator: ", "))]" : numbers.joined()
      let name = VariableName.printed(entry.name)
      return TextFlow.lines(
        [Span(name, Style(.term, .bold)), Span(" = \(text)", Style(.code))],
        columns: max(1, columns), indent: 2, glyphs: glyphs)
    }
  }

  private func viewStatus(on canvas: inout Canvas, in area: Rect) {
    let status = run.status
    let (text, role): (String, Role) =
      if let complaint {
        (complaint, .warning)
      } else {
        switch status.kind {
        case .diverging, .overflowed: (status.sentence, .wrong)
        case .oscillating, .finished: (status.sentence, .warning)
        case .converged: (status.sentence, .correct)
        case .ready, .running: (status.sentence, .faint)
        }
      }
    let lead = "step \(run.step)\(isRunning ? " (running)" : ""): "
    let lines = TextFlow.lines(
      [Span(lead, Style(.heading, .bold)), Span(text, Style(role))], columns: area.columns,
      glyphs: canvas.glyphs)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      line.draw(on: &canvas, column: area.column, row: area.row + row, columns: area.columns)
    }
  }

  private func viewControls(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    guard area.rows > 0 else { return }
    var column = area.column
    // The chosen control is always in view.
    let first = max(0, min(selected, run.controls.count - 1))
    let order = Array(run.controls.indices)
    let start =
      order[..<first].reduce(0) { $0 + width(of: $1, canvas.glyphs) } > area.columns / 2
      ? first : 0
    for index in order[start...] {
      let control = run.controls[index]
      let isSelected = isFocused && index == selected
      let label = (isSelected ? "▸" : " ") + control.symbol + " "
      let begin = column
      column += canvas.write(
        label, column: column, row: area.row, columns: max(0, area.endColumn - column),
        style: isSelected ? Style(.focus, .bold) : Style(.keyLabel))
      let room = min(max(5, control.written.count), max(0, area.endColumn - column))
      let place = Rect(column: column, row: area.row, columns: room, rows: 1)
      if isSelected, let field {
        field.draw(on: &canvas, in: place, isFocused: true)
      } else {
        canvas.fill(place, with: Cell(" ", Style(.text, .underline)))
        canvas.write(
          control.written, column: place.column, row: place.row, columns: place.columns,
          style: Style(.text, .underline))
      }
      column += room
      canvas.addZone(
        Self.controlZone, index: index,
        area: Rect(column: begin, row: area.row, columns: column - begin, rows: 1))
    }
  }

  private func width(of index: Int, _ glyphs: Glyphs) -> Int {
    let control = run.controls[index]
    return TextWidth.columns(of: glyphs.spelled(control.symbol)) + 2
      + max(5, control.written.count)
  }
}
