internal import Plots

/// A column in one row.
enum SparklineKind: TablePlotKind {
  static let name = "sparkline"
  static let summary = "a column in a row of bars"

  static func fit(_ columns: TableColumns) -> Int { 0 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let wished = request.y.isEmpty ? (request.x.map { [$0] } ?? []) : request.y
    // The last column is what a log measures; the first ones count.
    let names = try columns.numeric(wished, except: [], for: name)
    let column = wished.isEmpty ? names[names.count - 1] : names[0]
    return (Sparkline(request.title, values: try columns.numbers(column)), column)
  }
}
