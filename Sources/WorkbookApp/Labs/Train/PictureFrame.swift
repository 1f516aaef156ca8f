internal import Cells
internal import Plots
internal import TerminalUI

/// A picture in its place: its title, marked where keys change it, and the plot or what is said while
/// there is none.
struct PictureFrame: Widget {
  let picture: TrainPanel.ShownPicture
  let isChosen: Bool

  func draw(on canvas: inout Canvas, in area: Rect) {
    let hasTitle = area.rows >= PictureArrangement.titled || picture.plot == nil
    let (head, rest) = area.splitTop(hasTitle ? 1 : 0)
    if hasTitle, !head.isEmpty {
      let title = (isChosen ? "▸" : "") + picture.title
      let columns = min(head.columns, TextWidth.columns(of: canvas.glyphs.spelled(title)))
      canvas.write(
        title, column: head.column + (head.columns - columns) / 2, row: head.row,
        columns: columns, style: isChosen ? Style(.focus, .bold) : Style(.title, .bold))
    }
    if let plot = picture.plot {
      canvas.draw(plot, in: rest)
    } else {
      let lines = TextFlow.lines(
        [Span(picture.awaits, .faint)], columns: max(1, rest.columns - 2), glyphs: canvas.glyphs)
      let top = rest.row + max(0, (rest.rows - lines.count) / 2)
      for (row, line) in lines.enumerated() where top + row < rest.endRow {
        line.draw(on: &canvas, column: rest.column + 1, row: top + row, columns: rest.columns - 1)
      }
    }
  }
}
