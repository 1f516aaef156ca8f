import Cells

@testable import Plots

/// Every size from nothing to a small pane, and one larger than any screen.
let plotSizes: [Size] =
  (0...20).flatMap { columns in (0...8).map { Size(columns: columns, rows: $0) } }
  + [Size(columns: 400, rows: 200)]

/// Every rung of the ladder, with levels told by colour and by ink.
let everyGlyphs: [Glyphs] = MarkSet.allCases.flatMap { marks in
  [LevelMarks.color, .density].map { Glyphs(marks, levels: $0) }
}

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

extension Glyphs {
  /// The name in the files of golden pictures: `braille`, `ascii-density`.
  var goldenName: String { marks.name + (levels == .density ? "-density" : "") }
}

/// A canvas on which something was drawn through a surface.
func cells(
  _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode, in area: Rect? = nil,
  draw: (inout CellSurface) -> Void
) -> Canvas {
  var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  var surface = CellSurface(taking: &canvas, area: area ?? canvas.bounds)
  draw(&surface)
  surface.finish(into: &canvas)
  return canvas
}

/// A figure in which something was drawn through a surface.
func figure(_ columns: Int, _ rows: Int, draw: (inout SVGSurface) -> Void) -> String {
  var surface = SVGSurface(size: Size(columns: columns, rows: rows), theme: Theme(.light))
  draw(&surface)
  return surface.document(title: "", description: "")
}
