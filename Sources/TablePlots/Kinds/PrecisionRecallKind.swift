internal import Plots

/// How pure and how complete the examples above a threshold are.
enum PrecisionRecallKind: TablePlotKind {
  static let name = "precision-recall"
  static let summary = "precision over recall for all thresholds (--x label --y score)"

  static func fit(_ columns: TableColumns) -> Int { 0 }

  static func plot(_ columns: TableColumns, _ request: PlotRequest) throws(TablePlotError)
    -> (plot: any Plot, choice: String)
  {
    let wanted = try RankingRequest(columns, request, kind: "precision-recall")
    let models = wanted.rankings.map { name, ranking in
      // Above the highest threshold there is nothing, and so no precision.
      let places = ranking.positives.indices.dropFirst()
      return PrecisionRecallCurve.Model(
        name, recall: places.map { ranking.positives[$0] / max(1, ranking.positiveCount) },
        precision: places.map {
          ranking.positives[$0] / (ranking.positives[$0] + ranking.negatives[$0])
        })
    }
    let rate = wanted.rankings.first.map { _, ranking in
      ranking.positiveCount / max(1, ranking.positiveCount + ranking.negativeCount)
    }
    return (
      PrecisionRecallCurve(request.title, models: models, baseRate: rate), wanted.choice
    )
  }
}
