internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

extension GraphPanel {
  /// Rows that the graph needs to say anything.
  private static let leastPicture = 5

  /// Narrower panes have their controls in a row.
  private static let mostColumnsOfARow = 80

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    // The graph needs the width: the controls stand in a row, however many there are.
    let narrow = Rect(
      column: area.column, row: area.row, columns: min(area.columns, Self.mostColumnsOfARow),
      rows: area.rows)
    let (upper, status, controls) = widened(strip.parts(of: narrow, lab), to: area)
    strip.viewControls(lab, on: &canvas, in: controls, isFocused: isFocused)
    strip.viewStatus(lab, on: &canvas, in: status)
    // A step back has up to two lines. They keep their place, so that the graph keeps its own.
    let wanted = upper.columns >= 64 ? 2 : 4
    let (picture, words) = upper.splitBottom(
      min(wanted, max(1, upper.rows - Self.leastPicture - 6)))
    ArithmeticLines.draw(arithmetic, on: &canvas, in: words)
    guard let state else { return }
    canvas.draw(GraphPicture.plot(state, looked: looked), in: picture)
  }
}

/// The parts of a pane as wide as it is.
private func widened(
  _ parts: (upper: Rect, status: Rect, controls: Rect), to area: Rect
) -> (Rect, Rect, Rect) {
  func wide(_ part: Rect) -> Rect {
    Rect(column: part.column, row: part.row, columns: area.columns, rows: part.rows)
  }
  return (wide(parts.upper), wide(parts.status), wide(parts.controls))
}
