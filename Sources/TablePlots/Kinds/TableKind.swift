internal import Plots

/// The table as it is.
enum TableKind: TablePlotKind {
  static let name = "table"
  static let summary = "the table as it is, decimals aligned"

  static func fit(_ columns: TableColumns) -> Int { 1 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let wished = (request.x.map { [$0] } ?? []) + request.y
    var shown: [DataTable.Column] = []
    for wish in wished.isEmpty ? columns.names : wished {
      let name = try columns.name(of: wish)
      if columns.numeric.contains(name) {
        shown.append(.init(name, .numbers(try columns.numbers(name))))
      } else {
        shown.append(.init(name, .texts(try columns.texts(name))))
      }
    }
    return (DataTable(request.title, columns: shown), shown.map(\.name).joined(separator: ", "))
  }
}
