internal import Cells
internal import Plots

/// Plots beside and below each other, as many as can be read, each under its title.
struct SideBySide: Plot {
  let plots: [any Plot]
  /// The first one that is shown; the others follow it around.
  var first = 0
  var title: String { "" }

  /// A plot needs so many cells.
  private static let least = Size(columns: 18, rows: 6)

  func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard !plots.isEmpty else { return }
    let most = (
      across: max(1, (area.columns + 1) / (Self.least.columns + 1)),
      down: max(1, area.rows / Self.least.rows)
    )
    let shown = min(plots.count, most.across * most.down)
    // Wide before high: histograms are read across.
    let down = (shown + most.across - 1) / most.across
    let across = (shown + down - 1) / down
    for place in 0..<shown {
      let (row, column) = place.quotientAndRemainder(dividingBy: across)
      let (top, bottom) = (row * area.rows / down, (row + 1) * area.rows / down)
      let (left, right) = (
        column * (area.columns + 1) / across, (column + 1) * (area.columns + 1) / across - 1
      )
      let plot = plots[(first + place) % plots.count]
      plot.draw(
        on: &surface,
        in: Rect(
          column: area.column + left, row: area.row + top, columns: max(0, right - left),
          rows: bottom - top))
    }
  }

  var description: String {
    plots.map { $0.title.isEmpty ? $0.description : "\($0.title): \($0.description)" }
      .joined(separator: " ")
  }
}
