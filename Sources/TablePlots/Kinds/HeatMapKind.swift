internal import Plots

/// The table as a matrix of colours.
enum HeatMapKind: TablePlotKind {
  static let name = "heat"
  static let summary = "the table as a matrix of colours"

  static func fit(_ columns: TableColumns) -> Int {
    columns.textual.isEmpty && !columns.areNamed && columns.numeric.count > 2 ? 65 : 0
  }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let names = try columns.numeric(request.y, except: request.x.map { [$0] } ?? [], for: name)
    var parts: [[Double]] = []
    for column in names { parts.append(try columns.numbers(column)) }
    let rows = (0..<columns.rowCount).map { row in parts.map { $0[row] } }
    let label = request.x ?? columns.textual.first
    let rowNames = try label.map { name throws(TablePlotError) in try columns.texts(name) } ?? []
    let plot = HeatMap(
      request.title, rows: rows, rowNames: rowNames,
      columnNames: columns.areNamed ? names : [])
    return (plot, "\(rows.count) × \(names.count) numbers")
  }
}
