internal import Cells
internal import Labs
internal import TerminalUI

extension GroupPanel {
  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status, controls) = strip.parts(of: area, runs)
    strip.viewControls(runs, on: &canvas, in: controls, isFocused: isFocused)
    strip.viewStatus(runs, on: &canvas, in: status)
    runsView.draw(on: &canvas, in: upper)
  }
}
