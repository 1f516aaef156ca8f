/// A frame with a title in its upper edge.
public struct Border: Widget {
  public var title: String
  public var isFocused: Bool

  public init(_ title: String = "", isFocused: Bool = false) {
    self.title = title
    self.isFocused = isFocused
  }

  /// The area inside the frame.
  public static func interior(of area: Rect) -> Rect { area.inset(columns: 1, rows: 1) }

  public func draw(on canvas: inout Canvas, in area: Rect) {
    // A frame needs two rows and two columns; less shows nothing rather than half a frame.
    guard area.columns >= 2, area.rows >= 2 else { return }
    let style = Style(isFocused ? .focusedBorder : .border, isFocused ? .bold : [])
    // The focused frame is told by its lines as well as by its colour.
    let marks: [Character] =
      switch (canvas.glyphs.isASCII, isFocused) {
      case (false, false): ["┌", "┐", "└", "┘", "─", "│"]
      case (false, true): ["┏", "┓", "┗", "┛", "━", "┃"]
      case (true, false): ["+", "+", "+", "+", "-", "|"]
      case (true, true): ["#", "#", "#", "#", "=", "#"]
      }
    let (right, bottom) = (area.endColumn - 1, area.endRow - 1)
    for column in area.column + 1..<max(area.column + 1, right) {
      canvas[column, area.row] = Cell(marks[4], style)
      canvas[column, bottom] = Cell(marks[4], style)
    }
    for row in area.row + 1..<max(area.row + 1, bottom) {
      canvas[area.column, row] = Cell(marks[5], style)
      canvas[right, row] = Cell(marks[5], style)
    }
    canvas[area.column, area.row] = Cell(marks[0], style)
    canvas[right, area.row] = Cell(marks[1], style)
    canvas[area.column, bottom] = Cell(marks[2], style)
    canvas[right, bottom] = Cell(marks[3], style)
    if !title.isEmpty, area.columns > 6 {
      canvas.write(
        " \(title) ", column: area.column + 2, row: area.row, columns: area.columns - 4,
        style: Style(isFocused ? .focus : .title, isFocused ? .bold : []))
    }
  }
}
