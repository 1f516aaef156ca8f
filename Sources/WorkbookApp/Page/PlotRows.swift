internal import Cells
internal import Coursework
internal import Plots

/// Lays a plot of a page out: as a picture in rows of cells, or told in words.
struct PlotRows {
  let declaration: PlotDeclaration
  let columns: Int
  let glyphs: Glyphs

  private static let widest = 64
  private static let height = 12

  /// The plot as it is drawn.
  var plot: any Plot {
    let (xAxis, yAxis) = (
      Axis(declaration.xName, declaration.xRange), Axis(declaration.yName, declaration.yRange)
    )
    switch declaration.kind {
    case .line:
      return LineChart(
        declaration.title, x: xAxis, y: yAxis,
        series: (declaration.series + declaration.curves).map(Self.line))
    case .scatter:
      return ScatterPlot(
        declaration.title, x: xAxis, y: yAxis,
        groups: declaration.series.map { ScatterPlot.Group($0.name, Self.points($0)) },
        lines: declaration.curves.map(Self.line))
    case .bars:
      return BarChart(
        declaration.title, names: declaration.names, values: declaration.yName,
        series: declaration.series.map { BarChart.Series($0.name, values: $0.y) })
    case .heatmap:
      return HeatMap(
        declaration.title, rows: declaration.entries, rowNames: declaration.rowNames,
        columnNames: declaration.names, rowAxis: declaration.yName,
        columnAxis: declaration.xName)
    }
  }

  private static func points(_ series: PlotDeclaration.Series) -> [Point] {
    zip(series.x, series.y).map { Point($0, $1) }
  }

  private static func line(_ series: PlotDeclaration.Series) -> LineChart.Series {
    LineChart.Series(series.name, points: points(series))
  }

  /// The picture, a row of cells each.
  func rows() -> [TextLine] {
    let size = Size(columns: min(columns, Self.widest), rows: rowCount)
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(plot, in: canvas.bounds)
    return canvas.lines
  }

  /// A map needs a row for each of its own, two for names and scale; others are as high as a map.
  private var rowCount: Int {
    declaration.kind == .heatmap ? min(16, declaration.entries.count + 4) : Self.height
  }

  /// What there is to see, in sentences.
  func words() -> [TextLine] {
    let lead = declaration.title.isEmpty ? "Plot" : "Plot “\(declaration.title)”"
    return TextFlow.lines(
      [Span("\(lead): ", Style(.heading, .bold)), Span(plot.description)],
      columns: max(1, columns), indent: 2, glyphs: glyphs)
  }
}
