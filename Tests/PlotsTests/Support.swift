import Cells

/// Every size from nothing to a small pane, and one larger than any screen.
let plotSizes: [Size] =
  (0...20).flatMap { columns in (0...8).map { Size(columns: columns, rows: $0) } }
  + [Size(columns: 400, rows: 200)]

/// The cells that a drawing touches outside its area; none, when it keeps to it.
func strays(of widget: some Widget, in size: Size, glyphs: Glyphs) -> [String] {
  var canvas = Canvas(size: Size(columns: size.columns + 6, rows: size.rows + 4), glyphs: glyphs)
  let area = Rect(column: 3, row: 2, columns: size.columns, rows: size.rows)
  canvas.draw(widget, in: area)
  var found: [String] = []
  for row in 0..<canvas.size.rows {
    for column in 0..<canvas.size.columns where !area.contains(column: column, row: row) {
      if canvas[column, row] != .blank { found.append("\(size): \(column), \(row)") }
    }
  }
  return found
}

/// Whether every character on a canvas is ASCII.
func isASCII(_ canvas: Canvas) -> Bool { canvas.text.allSatisfy(\.isASCII) }
