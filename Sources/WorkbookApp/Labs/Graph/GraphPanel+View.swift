internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

extension GraphPanel {
  /// Rows that the graph needs to say anything.
  private static let leastPicture = 5

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status, controls) = strip.parts(of: area, lab)
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
