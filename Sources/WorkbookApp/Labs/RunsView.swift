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
  /// The picture of each run; that which says most where nothing is chosen.
  var picture: TrainPictureName?

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (plots, table) = area.splitBottom(min(runs.count + 1, max(0, area.rows - 8)))
    viewTable(on: &canvas, in: table)
    viewPlots(on: &canvas, in: plots)
  }

  /// The shown number of every run over the steps.
  var curves: LineChart? {
    guard let shown, let first = runs.first?.run else { return nil }
    let series = runs.compactMap { entry -> LineChart.Series? in
      let points = RunCurves.points(of: entry.run, shown)
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
        let text = entry.run.record[column].map { Self.text($0, cell - 1) } ?? "–"
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
      "heldOutLoss": ["held out", "held"], "accuracy": ["acc."],
      "heldOutAccuracy": ["held acc.", "h. acc."], "r2": ["R²"], "heldOutR2": ["held R²", "h. R²"],
    ]
    let words = [StepValueLines.name(column)] + (short[column] ?? [])
    return words.first { TextWidth.columns(of: $0) <= columns } ?? words[words.count - 1]
  }

  /// A number with as many digits as fit.
  private static func text(_ value: Double, _ columns: Int) -> String {
    let text = NumberText.written(value, digits: 4)
    return TextWidth.columns(of: text) <= columns ? text : NumberBlock.text(value, columns: columns)
  }

  /// The curves, and what each model says where there is room for it.
  private func viewPlots(on canvas: inout Canvas, in area: Rect) {
    guard let room = RunTiles(area, runs: runs.count) else {
      return viewCurves(on: &canvas, in: area)
    }
    let plots = runs.map { tile($0.run, room) }
    guard plots.contains(where: { $0 != nil }) else { return viewCurves(on: &canvas, in: area) }
    viewCurves(on: &canvas, in: room.curves)
    for (index, (place, plot)) in zip(room.tiles, plots).enumerated() {
      let (name, picture) = place.splitTop(1)
      canvas.write(
        runs[index].name, column: name.column, row: name.row, columns: name.columns,
        style: Style(.curve(number: index), .bold))
      if let plot { canvas.draw(plot, in: picture) }
    }
  }

  private func viewCurves(on canvas: inout Canvas, in area: Rect) {
    if let curves { return canvas.draw(curves, in: area) }
    canvas.write(
      "Space runs all, n takes a step in each.", column: area.column + 2,
      row: area.row + area.rows / 2, columns: max(0, area.columns - 2), style: Style(.faint))
  }

  private func tile(_ run: ExperimentRun, _ room: RunTiles) -> (any Plot)? {
    guard let state = run.state as? TrainState,
      let name = picture ?? TrainPictures.start([], of: state).first
    else { return nil }
    var scene = TrainScene(
      state: state, run: run, history: TrainHistory(), context: PictureContext())
    scene.context.room = room.picture
    scene.context.isBare = room.isBare
    return TrainPictures.picture(name).plot(of: scene)
  }
}
