internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// Several runs beside each other: a number of all of them as curves, what each model says, and where
/// each stands.
struct RunsView {
  let runs: [(name: String, run: ExperimentRun)]
  /// The number whose curves are shown, by its column.
  let shown: String?

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (plots, table) = area.splitBottom(min(runs.count + 1, max(0, area.rows - 8)))
    viewTable(on: &canvas, in: table)
    viewPlots(on: &canvas, in: plots)
  }

  /// The shown number of every run over the steps.
  var curves: LineChart? {
    guard let shown, let first = runs.first?.run else { return nil }
    let series = runs.compactMap { entry -> LineChart.Series? in
      let points = RunCurves.points(of: entry.run.records, shown)
      return points.count > 1 ? LineChart.Series(entry.name, points: points) : nil
    }
    guard !series.isEmpty else { return nil }
    return LineChart(
      x: RunAxis.steps(
        runs.map(\.run.step).max() ?? 0, name: first.state.stepsPerEpoch == 1 ? "epoch" : "step"),
      y: RunAxis.values(StepValueLines.name(shown), series.flatMap { $0.points.map(\.y) }),
      series: series)
  }

  /// Where each run stands, a line each.
  private func viewTable(on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 1 else { return }
    let columns = Self.told(runs.first?.run.record.columns ?? [])
    let names = [""] + runs.map(\.name)
    let width = min(
      area.columns / 2,
      (names.map { TextWidth.columns(of: canvas.glyphs.spelled($0)) }.max() ?? 0) + 2)
    let cell = max(8, (area.columns - width) / max(1, columns.count))
    let fitting = columns.prefix(max(1, (area.columns - width) / cell))
    for (index, column) in fitting.enumerated() {
      canvas.write(
        Self.word(column, cell - 1), column: area.column + width + index * cell, row: area.row,
        columns: cell - 1, style: Style(.term, .bold))
    }
    for (row, entry) in runs.enumerated() where row + 1 < area.rows {
      let line = area.row + row + 1
      canvas.write(
        entry.name, column: area.column, row: line, columns: width - 1,
        style: Style(.curve(number: row), .bold))
      for (index, column) in fitting.enumerated() {
        let text = entry.run.record[column].map { NumberText.written($0, digits: 4) } ?? "–"
        canvas.write(
          text, column: area.column + width + index * cell, row: line, columns: cell - 1,
          style: Style(.code))
      }
    }
  }

  /// The numbers that tell most of a run.
  private static func told(_ columns: [String]) -> [String] {
    let most = ["loss", "heldOutLoss", "accuracy", "heldOutAccuracy", "r2", "heldOutR2"]
    let known = most.filter { columns.contains($0) }
    return known.isEmpty ? Array(columns.filter { $0 != "epoch" && $0 != "rate" }.prefix(4)) : known
  }

  private static func word(_ column: String, _ columns: Int) -> String {
    let short = [
      "heldOutLoss": "held out", "accuracy": "acc.", "heldOutAccuracy": "held acc.", "r2": "R²",
      "heldOutR2": "held R²",
    ]
    let long = StepValueLines.name(column)
    return TextWidth.columns(of: long) <= columns ? long : short[column] ?? long
  }

  /// The curves, and what each model says where there is room for it.
  private func viewPlots(on canvas: inout Canvas, in area: Rect) {
    let tiles = tiles(in: area)
    let (top, bottom) = area.splitTop(tiles.isEmpty ? 0 : min(area.rows / 2, area.rows - 7))
    if let curves {
      canvas.draw(curves, in: tiles.isEmpty ? area : bottom)
    } else {
      let place = tiles.isEmpty ? area : bottom
      canvas.write(
        "Space runs all, n takes a step in each.", column: place.column + 2,
        row: place.row + place.rows / 2, columns: max(0, place.columns - 2), style: Style(.faint))
    }
    for (index, tile) in tiles.enumerated() {
      let width = top.columns / tiles.count
      let place = Rect(
        column: top.column + index * width, row: top.row, columns: width - 1, rows: top.rows)
      let (name, picture) = place.splitTop(1)
      canvas.write(
        tile.name, column: name.column, row: name.row, columns: name.columns,
        style: Style(.curve(number: index), .bold))
      canvas.draw(tile.plot, in: picture)
    }
  }

  /// Columns and rows that what a model says needs to be read.
  private static let leastTile = Size(columns: 18, rows: 9)

  private func tiles(in area: Rect) -> [(name: String, plot: any Plot)] {
    let room = Size(columns: area.columns / max(1, runs.count) - 1, rows: area.rows / 2 - 1)
    guard room.columns >= Self.leastTile.columns, room.rows >= Self.leastTile.rows else {
      return []
    }
    return runs.compactMap { entry in
      guard let state = entry.run.state as? TrainState,
        let name = TrainPictures.start([], of: state).first
      else { return nil }
      var scene = TrainScene(
        state: state, records: entry.run.records, history: TrainHistory(),
        context: PictureContext())
      scene.context.room = room
      return TrainPictures.picture(name).plot(of: scene).map { (entry.name, $0) }
    }
  }
}
