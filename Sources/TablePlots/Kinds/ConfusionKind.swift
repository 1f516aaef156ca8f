internal import Plots

/// Which class is taken for which.
enum ConfusionKind: TablePlotKind {
  static let name = "confusion"
  static let summary = "which class is taken for which (--x predicted --y true)"

  private static let mostClasses = 30

  static func fit(_ columns: TableColumns) -> Int { 0 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let names = columns.names
    guard let y = request.y.first ?? names.first(where: { $0 != request.x }),
      let x = request.x ?? names.first(where: { $0 != y })
    else {
      throw TablePlotError(
        .data, "A confusion matrix needs two columns: the true class and the predicted one.")
    }
    let (truths, predictions) = (try columns.texts(y), try columns.texts(x))
    let classes = Set(truths).union(predictions).sorted { a, b in
      if let (a, b) = Double(a).flatMap({ a in Double(b).map { (a, $0) } }) { return a < b }
      return a < b
    }
    guard classes.count <= mostClasses else {
      throw TablePlotError(
        .data,
        "“\(y)” and “\(x)” have \(classes.count) classes, and a confusion matrix of more than "
          + "\(mostClasses) cannot be read. Choose other columns with --x and --y.")
    }
    let place = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    var counts = Array(
      repeating: Array(repeating: 0, count: classes.count), count: classes.count)
    for (truth, prediction) in zip(truths, predictions) {
      if let row = place[truth], let column = place[prediction] { counts[row][column] += 1 }
    }
    let plot = ConfusionMatrix(request.title, classes: classes, counts: counts)
    return (plot, "\(try columns.name(of: y)) against \(try columns.name(of: x))")
  }
}
