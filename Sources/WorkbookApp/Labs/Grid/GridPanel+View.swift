internal import Cells
internal import Labs
internal import Plots
internal import TerminalUI

extension GridPanel {
  /// Rows that the matrices need to say anything.
  private static let leastPicture = 10

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status, controls) = strip.parts(of: area, lab)
    strip.viewControls(lab, on: &canvas, in: controls, isFocused: isFocused)
    strip.viewStatus(lab, on: &canvas, in: status)
    // The nine products of a small kernel. They keep their place, so that the picture keeps its own.
    let wanted = upper.columns >= 64 ? 2 : 3
    let (picture, words) = upper.splitBottom(
      min(wanted, max(1, upper.rows - Self.leastPicture)))
    ArithmeticLines.draw(arithmetic, on: &canvas, in: words)
    if let plot { canvas.draw(plot, in: picture) }
  }
}
