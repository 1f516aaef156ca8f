internal import Plots

/// What a regression leaves over.
enum ResidualsKind: TablePlotKind {
  static let name = "residuals"
  static let summary = "true value minus prediction, over the prediction (--x prediction --y truth)"

  static func fit(_ columns: TableColumns) -> Int { 0 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let names = columns.numeric
    guard let x = request.x ?? names.first(where: { !request.y.contains($0) }),
      let y = request.y.first ?? names.first(where: { $0 != x })
    else {
      throw TablePlotError(
        .data, "A residual plot needs two columns of numbers: the prediction and the true value.")
    }
    let (predictions, truths) = (try columns.numbers(x), try columns.numbers(y))
    let xName = try columns.name(of: x)
    let plot = ResidualPlot(
      request.title, predictions: predictions, residuals: zip(truths, predictions).map { $0 - $1 },
      name: xName)
    return (plot, "\(try columns.name(of: y)) − \(xName) over \(xName)")
  }
}
