internal import Cells

extension Legend {
  /// Below these rows a plot needs the row of its legend.
  static let leastRows = 8

  /// Draws the title and under it the legend in a row, and returns what remains for the plot.
  func drawBelow<S: Surface>(title: String, on surface: inout S, in area: Rect) -> Rect {
    let rest = surface.title(title, in: area, leaving: 2)
    let (row, plot) = rest.splitTop(1)
    drawInRow(on: &surface, in: row)
    return plot
  }
}
