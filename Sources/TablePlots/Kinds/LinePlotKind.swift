internal import Plots

/// Columns over a common one, or over the number of the row.
enum LinePlotKind: TablePlotKind {
  static let name = "line"
  static let summary = "columns over another, such as losses over epochs"

  static func fit(_ columns: TableColumns) -> Int {
    guard columns.textual.isEmpty, columns.numeric.count > 1, let first = columns.numeric.first,
      let numbers = try? columns.numbers(first)
    else { return 0 }
    return numbers.isRising ? 90 : 0
  }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    var xName = "row"
    var x = (0..<columns.rowCount).map { Double($0 + 1) }
    if let wish = request.x {
      (xName, x) = (try columns.name(of: wish), try columns.numbers(wish))
    } else if request.y.isEmpty, columns.numeric.count > 1,
      let first = columns.numeric.first, try columns.numbers(first).isRising
    {
      (xName, x) = (first, try columns.numbers(first))
    }
    let names = try columns.numeric(request.y, except: [xName], for: name)
    var series: [LineChart.Series] = []
    var all: [Double] = []
    for column in names {
      let y = try columns.numbers(column)
      all += y
      // A line goes from left to right, whatever the order of the rows.
      let points = zip(x, y).filter { $0.0.isFinite }.map { Point($0, $1) }
      let ordered = x.isRising ? points : points.sorted { $0.x < $1.x }
      series.append(.init(column, points: Thinning.thinned(ordered, most: request.mostPoints)))
    }
    let chart = LineChart(
      request.title,
      x: try PlotRequest.axis(xName, x, isLogarithmic: request.hasLogarithmicX, isTight: true),
      y: try PlotRequest.axis(
        names.count == 1 ? names[0] : "", all, isLogarithmic: request.hasLogarithmicY),
      series: series)
    return (chart, "\(names.joined(separator: ", ")) over \(xName)")
  }
}
