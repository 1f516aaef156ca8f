internal import Plots

/// How well scores tell two classes apart.
enum ROCKind: TablePlotKind {
  static let name = "roc"
  static let summary = "true against false positives over all thresholds (--x label --y score)"

  static func fit(_ columns: TableColumns) -> Int { 0 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let wanted = try RankingRequest(columns, request, kind: "ROC")
    let models = wanted.rankings.map { name, ranking in
      ROCCurve.Model(
        name, falsePositiveRate: ranking.negatives.map { $0 / max(1, ranking.negativeCount) },
        truePositiveRate: ranking.positives.map { $0 / max(1, ranking.positiveCount) })
    }
    return (ROCCurve(request.title, models: models), wanted.choice)
  }
}
