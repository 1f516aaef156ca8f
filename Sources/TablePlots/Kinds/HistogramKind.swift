internal import Plots

/// How often the values of a column lie where.
enum HistogramKind: TablePlotKind {
  static let name = "histogram"
  static let summary = "how often the values of a column lie where"

  static func fit(_ columns: TableColumns) -> Int {
    columns.numeric.count == 1 && columns.textual.isEmpty ? 70 : 0
  }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let names = try columns.numeric(
      request.y.isEmpty ? (request.x.map { [$0] } ?? []) : request.y, except: [], for: name)
    var groups: [Histogram.Group] = []
    if let wish = request.group, let column = names.first {
      let values = try columns.numbers(column)
      for group in try columns.groups(wish) {
        groups.append(.init(group.name, values: group.rows.map { values[$0] }))
      }
    } else if names.count == 1 || !request.y.isEmpty {
      for column in names {
        groups.append(
          .init(names.count == 1 ? "" : column, values: try columns.numbers(column)))
      }
    } else if let first = names.first {
      groups = [.init(values: try columns.numbers(first))]
    }
    let shown = request.y.isEmpty || request.group != nil ? Array(names.prefix(1)) : names
    let plot = Histogram(
      request.title, of: shown.joined(separator: ", "), groups: groups,
      hasLogarithmicCounts: request.hasLogarithmicY)
    return (plot, "the values of \(shown.joined(separator: ", "))")
  }
}
