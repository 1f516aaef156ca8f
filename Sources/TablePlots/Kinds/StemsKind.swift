internal import Plots

/// A sequence of numbers, such as the weights of a model.
enum StemsKind: TablePlotKind {
  static let name = "stems"
  static let summary = "a sequence of numbers, each on a stem"

  static func fit(_ columns: TableColumns) -> Int { 0 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let xName = try request.x.map { wish throws(TablePlotError) in try columns.name(of: wish) }
    let names = try columns.numeric(request.y, except: xName.map { [$0] } ?? [], for: name)
    guard let column = names.first else {
      throw TablePlotError(.data, "There is no column of numbers to draw.")
    }
    let values = try columns.numbers(column)
    guard let xName else {
      return (
        StemPlot(request.title, index: "row", value: column, values: values), "\(column) by row"
      )
    }
    let x = try columns.numbers(xName)
    let plot = StemPlot(
      request.title,
      x: try PlotRequest.axis(xName, x, isLogarithmic: request.hasLogarithmicX),
      y: try PlotRequest.axis(column, values + [0], isLogarithmic: false),
      points: zip(x, values).map { Point($0, $1) })
    return (plot, "\(column) over \(xName)")
  }
}
