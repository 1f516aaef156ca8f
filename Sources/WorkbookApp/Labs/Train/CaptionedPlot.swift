internal import Cells
internal import Plots

/// A plot with a line of words below it.
struct CaptionedPlot: Plot {
  let plot: any Plot
  let caption: String
  var title: String { plot.title }

  /// With fewer rows the plot has them all.
  private static let leastRows = 4

  func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.rows >= Self.leastRows else { return plot.draw(on: &surface, in: area) }
    let (rest, foot) = area.splitBottom(1)
    plot.draw(on: &surface, in: rest)
    surface.writeCentred(caption, in: foot, row: foot.row, style: Style(.axis))
  }

  var description: String { "\(plot.description) \(caption)." }
}
