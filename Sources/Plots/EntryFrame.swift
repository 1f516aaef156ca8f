internal import Cells

/// The brackets or the frame around the selected entry of a matrix.
enum EntryFrame {
  /// Draws a frame just inside an entry that is large enough, else brackets at its ends. An entry of
  /// two columns has its left bracket beside it, so that its sign stays.
  ///
  /// - Parameter lines: The lines of text in the entry, which a frame must not hide.
  static func draw<S: Surface>(
    on surface: inout S, around entry: Rect, in area: Rect, lines: Int = 1
  ) {
    let style = Style(.focus, .bold)
    if entry.columns >= 5, entry.rows >= lines + 2 { return surface.box(entry, style: style) }
    let row = entry.row + (entry.rows - 1) / 2
    let left = max(area.column, entry.columns < 3 ? entry.column - 1 : entry.column)
    surface.write("[", column: left, row: row, columns: 1, style: style)
    surface.write("]", column: entry.endColumn - 1, row: row, columns: 1, style: style)
  }
}
