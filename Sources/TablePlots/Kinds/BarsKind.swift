internal import Plots

/// A bar for each row, or for the mean of each group with its standard deviation.
enum BarsKind: TablePlotKind {
  static let name = "bars"
  static let summary = "a bar a row, named by a column of texts"

  static func fit(_ columns: TableColumns) -> Int {
    guard let names = columns.textual.first, !columns.numeric.isEmpty,
      let groups = try? columns.groups(names)
    else { return 0 }
    return groups.count == columns.rowCount && groups.count <= 40 ? 85 : 0
  }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let label = try (request.x ?? request.group ?? columns.textual.first).map {
      wish throws(TablePlotError) in try columns.name(of: wish)
    }
    let names = try columns.numeric(request.y, except: label.map { [$0] } ?? [], for: name)
    let groups =
      try label.map { label throws(TablePlotError) in try columns.groups(label) }
      ?? (0..<columns.rowCount).map { ("\($0 + 1)", [$0]) }
    let isMean = groups.contains { $0.rows.count > 1 }
    var series: [BarChart.Series] = []
    for column in names {
      let values = try columns.numbers(column)
      let parts = groups.map { group in Moments(group.rows.map { values[$0] }) }
      series.append(
        .init(
          names.count == 1 ? "" : column, values: parts.map(\.mean),
          errors: isMean ? parts.map(\.deviation) : []))
    }
    let plot = BarChart(
      request.title, names: groups.map(\.name), values: names.count == 1 ? names[0] : "",
      series: series)
    let what = isMean ? "the mean and standard deviation of " : ""
    return (plot, "\(what)\(names.joined(separator: ", "))\(label.map { " by \($0)" } ?? "")")
  }
}
