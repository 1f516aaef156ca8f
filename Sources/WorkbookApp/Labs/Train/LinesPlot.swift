internal import Cells
internal import Plots

/// Lines of text in the place of a picture, broken where they are too long.
struct LinesPlot: Plot {
  let lines: [String]
  var title: String { "" }

  func draw<S: Surface>(on surface: inout S, in area: Rect) {
    var row = area.row
    for line in lines {
      let broken = TextFlow.lines(
        [Span(line, Style(.code))], columns: area.columns, glyphs: surface.glyphs)
      for part in broken where row < area.endRow {
        surface.write(
          part.text, column: area.column, row: row, columns: area.columns, style: Style(.code))
        row += 1
      }
    }
  }

  var description: String { lines.joined(separator: "; ") }
}
