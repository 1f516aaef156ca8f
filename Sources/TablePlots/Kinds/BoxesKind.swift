internal import Plots

/// How the values of a column lie in each group.
enum BoxesKind: TablePlotKind {
  static let name = "box"
  static let summary = "median, quartiles and outliers, by group or by column"

  static func fit(_ columns: TableColumns) -> Int {
    guard let names = columns.textual.first, columns.numeric.count == 1,
      let groups = try? columns.groups(names)
    else { return 0 }
    return groups.count <= 12 && groups.count < columns.rowCount ? 78 : 0
  }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let names = try columns.numeric(request.y, except: [], for: name)
    var groups: [BoxPlot.Group] = []
    if let wish = request.group ?? request.x ?? (names.count == 1 ? columns.textual.first : nil),
      let column = names.first
    {
      let values = try columns.numbers(column)
      for group in try columns.groups(wish) {
        groups.append(.init(group.name, values: group.rows.map { values[$0] }))
      }
      return (
        BoxPlot(request.title, values: column, groups: groups),
        "\(column) by \(try columns.name(of: wish))"
      )
    }
    for column in names {
      groups.append(.init(column, values: try columns.numbers(column)))
    }
    return (BoxPlot(request.title, groups: groups), names.joined(separator: ", "))
  }
}
