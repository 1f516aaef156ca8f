internal import Cells
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

extension RecordPanel {
  /// Rows that a picture needs to say anything.
  private static let leastPlot = 6

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status, controls) = strip.parts(of: area, lab)
    strip.viewControls(lab, on: &canvas, in: controls, isFocused: isFocused)
    strip.viewStatus(lab, on: &canvas, in: status)
    let rows = max(0, upper.rows - Self.leastPlot)
    let lines = StepValueLines(
      values: values, columns: upper.columns, glyphs: canvas.glyphs
    ).lines(most: rows)
    let (picture, list) = upper.splitBottom(lines.count)
    for (row, line) in lines.enumerated() {
      line.draw(on: &canvas, column: list.column, row: list.row + row, columns: list.columns)
    }
    viewPlots(on: &canvas, in: picture)
  }

  /// What the step gave; sliders and rates stand among the controls.
  private var values: [StepValue] {
    let names = Set(run.controls.map(\.name))
    return run.state.shown.filter { value in
      value.before != nil || run.state is RuleState || !names.contains(value.name)
    }
  }

  // MARK: Pictures

  var plots: [(name: String, plot: any Plot)] {
    if let explore = run.state as? ExploreState { return ExplorePlots(state: explore).plots }
    return curve.map { [("curve", $0)] } ?? []
  }

  private func viewPlots(on canvas: inout Canvas, in area: Rect) {
    let plots = plots
    guard !plots.isEmpty else { return viewExpectation(on: &canvas, in: area) }
    // Several plots share the pane where each can be read.
    let count = max(1, min(plots.count, area.rows / 9))
    for place in 0..<count {
      let top = area.rows * place / count
      let part = Rect(
        column: area.column, row: area.row + top, columns: area.columns,
        rows: area.rows * (place + 1) / count - top)
      let plot = plots[(firstPlot + place) % plots.count].plot
      canvas.draw(plot, in: part)
    }
  }

  /// What will be drawn here, before there is anything to draw.
  private func viewExpectation(on canvas: inout Canvas, in area: Rect) {
    guard canRun, let shown else { return }
    let text = "Space runs it, n takes one step: \(StepValueLines.name(shown)) is drawn here."
    let lines = TextFlow.lines(
      [Span(text, .faint)], columns: max(1, area.columns - 4), glyphs: canvas.glyphs)
    let top = area.row + max(0, (area.rows - lines.count) / 2)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      line.draw(
        on: &canvas, column: area.column + 2, row: top + row, columns: max(0, area.columns - 2))
    }
  }

  /// The number that is shown, over the steps; nil before there are two of it.
  var curve: LineChart? {
    guard let shown else { return nil }
    let points = RunCurves.points(of: run, shown)
    guard points.count > 1 else { return nil }
    let name = StepValueLines.name(shown)
    let ghosts = RunCurves.ghosts(of: lab.earlier, shown)
    let furthest = ghosts.flatMap { $0.points.suffix(1) }.map { Int($0.x) }.max() ?? 0
    return LineChart(
      x: RunAxis.steps(
        max(run.step, furthest), name: run.state.stepsPerEpoch == 1 ? "epoch" : "step"),
      y: RunAxis.values(name, points.map(\.y)), series: [.init(name, points: points)] + ghosts,
      marked: points.last)
  }
}
