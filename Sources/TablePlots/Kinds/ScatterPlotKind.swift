internal import Plots

/// Points of two columns, groups told apart.
enum ScatterPlotKind: TablePlotKind {
  static let name = "scatter"
  static let summary = "points of two columns, in groups by a third"

  private static let mostGroups = 8

  static func fit(_ columns: TableColumns) -> Int {
    guard columns.numeric.count > 1 else { return 0 }
    let group = columns.textual.first.flatMap { try? columns.groups($0).count } ?? 0
    return (2...mostGroups).contains(group) ? 80 : columns.textual.isEmpty ? 60 : 30
  }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let candidates = columns.numeric
    guard let x = request.x ?? candidates.first(where: { !request.y.contains($0) }) else {
      throw TablePlotError(
        .data, "A scatter plot needs two columns of numbers, and \(columns.tableName) has none.")
    }
    let xName = try columns.name(of: x)
    guard let y = request.y.first ?? candidates.first(where: { $0 != xName }) else {
      throw TablePlotError(
        .data,
        "A scatter plot needs two columns of numbers, and \(columns.tableName) has only “\(xName)”. "
          + "Try --kind histogram.")
    }
    let (xs, ys) = (try columns.numbers(x), try columns.numbers(y))
    var groups: [ScatterPlot.Group] = []
    var told = ""
    let chosen = request.group ?? columns.textual.first
    let parts = try chosen.map { name throws(TablePlotError) in try columns.groups(name) } ?? []
    if let chosen, request.group != nil || parts.count <= mostGroups {
      for part in parts {
        groups.append(.init(part.name, part.rows.map { Point(xs[$0], ys[$0]) }))
      }
      told = ", groups by \(try columns.name(of: chosen))"
    } else {
      groups = [.init("", zip(xs, ys).map { Point($0, $1) })]
    }
    let yName = try columns.name(of: y)
    let plot = ScatterPlot(
      request.title,
      x: try PlotRequest.axis(xName, xs, isLogarithmic: request.hasLogarithmicX),
      y: try PlotRequest.axis(yName, ys, isLogarithmic: request.hasLogarithmicY), groups: groups)
    return (plot, "\(yName) against \(xName)\(told)")
  }
}
