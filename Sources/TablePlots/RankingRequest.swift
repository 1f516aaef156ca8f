/// The labels and the scores that ranking curves are drawn from.
struct RankingRequest {
  let label: String
  let rankings: [(name: String, ranking: Ranking)]

  /// The label is the wished x or the first column with two values; every other column of numbers
  /// is a model's score.
  init(_ columns: TableColumns, _ request: PlotRequest, kind: String) throws(TablePlotError) {
    let guessed = columns.names.first { name in
      (try? columns.groups(name).count) == 2 && !request.y.contains(name)
    }
    guard let wish = request.x ?? guessed else {
      throw TablePlotError(
        .data,
        "A \(kind) curve needs a column of labels with two values. Name it with --x; the scores of "
          + "the models go into --y.")
    }
    label = try columns.name(of: wish)
    let labels = try Ranking.labels(try columns.texts(label), column: label)
    var found: [(String, Ranking)] = []
    for name in try columns.numeric(request.y, except: [label], for: kind) {
      found.append((name, Ranking(labels: labels, scores: try columns.numbers(name))))
    }
    rankings = found
  }

  var choice: String { "\(rankings.map(\.name).joined(separator: ", ")) against \(label)" }
}
