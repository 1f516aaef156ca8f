internal import Cells
internal import Coursework
internal import Formulas
internal import Plots
internal import TerminalUI

/// A run that plays in the place of the experiment, with what the student said of it laid over.
struct RunReplay: Sendable {
  /// The exercise of the page that it belongs to.
  let exercise: Int
  let name: String
  let overlay: RunOverlay
  /// How many steps of the run are shown.
  private(set) var shown = 0

  static let pace = Duration.milliseconds(120)
  /// A long run takes several steps at once, so that it is over in so many.
  private static let mostFrames = 24

  init(exercise: Int, name: String, overlay: RunOverlay, isFinished: Bool = false) {
    self.exercise = exercise
    self.name = name
    self.overlay = overlay
    if isFinished { finish() }
  }

  var isPlaying: Bool { shown < overlay.steps }
  var tick: Duration? { isPlaying ? Self.pace : nil }

  mutating func advance() {
    shown = min(overlay.steps, shown + max(1, overlay.steps / Self.mostFrames))
  }

  mutating func finish() { shown = overlay.steps }

  // MARK: View

  func title(columns: Int) -> String {
    let titles = ["The run: \(name)", "The run and you", "The run"]
    return titles.first { TextWidth.columns(of: $0) <= columns } ?? "The run"
  }

  func view(on canvas: inout Canvas, in area: Rect) {
    let status = statusLines(columns: area.columns, glyphs: canvas.glyphs)
    let numbers = comparison(columns: area.columns, glyphs: canvas.glyphs)
    let (upper, low) = area.splitBottom(min(status.count, area.rows))
    draw(status, on: &canvas, in: low)
    let room = upper.rows - 6 >= numbers.count ? numbers.count : 0
    let (picture, table) = upper.splitBottom(room)
    draw(Array(numbers.prefix(room)), on: &canvas, in: table)
    canvas.draw(plot, in: picture)
  }

  private func draw(_ lines: [TextLine], on canvas: inout Canvas, in area: Rect) {
    for (row, line) in lines.prefix(area.rows).enumerated() {
      line.draw(on: &canvas, column: area.column, row: area.row + row, columns: area.columns)
    }
  }

  /// The runs as far as they are shown, with the line over them. The axes are those of the end, so
  /// that nothing moves but the run.
  var plot: LineChart {
    let runs = overlay.runs.map { run in
      LineChart.Series(
        run.isChosen && overlay.line == nil ? "\(run.name): you" : run.name,
        points: points(of: run).prefix(shown + 1).compactMap { $0 })
    }
    let line = overlay.line.map { line in
      LineChart.Series(line.name, points: line.marks.map { Point(Double($0.step), $0.value) })
    }
    let all = overlay.runs.flatMap { points(of: $0) }.compactMap { $0?.y }
    return LineChart(
      x: Axis("step", 0...Double(max(1, overlay.steps))),
      y: RunAxis.orders(StepValueLines.name(overlay.quantity), all + inRange(of: all)),
      series: runs + (line.map { [$0] } ?? []),
      marked: overlay.runs.count == 1 ? runs.first?.points.last : nil)
  }

  private func points(of run: RunOverlay.Run) -> [Point?] {
    run.path.enumerated().map { step, value in value.map { Point(Double(step), $0) } }
  }

  /// The numbers of the line that are not so far off that the run would shrink to nothing.
  private func inRange(of numbers: [Double]) -> [Double] {
    guard let low = numbers.min(), let high = numbers.max() else { return [] }
    let reach = max(2 * (high - low), high.magnitude / 2, 1e-9)
    return (overlay.line?.marks.map(\.value) ?? []).map { value in
      // What is small beside a run above 0 has its place on an axis of orders of magnitude.
      low > 0 && value > 0 ? min(value, high + reach) : min(max(value, low - reach), high + reach)
    }
  }

  /// What was said and what came of it, number by number, for as many steps as have room.
  private func comparison(columns: Int, glyphs: Glyphs) -> [TextLine] {
    guard let line = overlay.line, !overlay.compared.isEmpty else { return [] }
    let run = overlay.runs.first?.name ?? ""
    let rows: [(name: String, texts: [String])] = [
      ("step", overlay.compared.map { "\($0)" }),
      (
        line.name,
        overlay.compared.map { step in
          line.marks.last { $0.step == step }.map { Self.text($0.value) } ?? "–"
        }
      ),
      (run, overlay.compared.map { overlay.actual(at: $0).map(Self.text) ?? "–" }),
    ]
    let lead = (rows.map { TextWidth.columns(of: glyphs.spelled($0.name)) }.max() ?? 0) + 1
    let widths = overlay.compared.indices.map { place in
      (rows.map { TextWidth.columns(of: glyphs.spelled($0.texts[place])) }.max() ?? 0) + 1
    }
    var used = lead
    let kept = widths.prefix { width in
      used += width
      return used <= columns
    }.count
    return rows.enumerated().map { index, row in
      let style = index == 0 ? Style.faint : Style(.code)
      var spans = [Span(row.name + pad(lead, row.name, glyphs), Style(.heading, .bold))]
      spans += row.texts.prefix(kept).enumerated().map { place, text in
        // What the run has not reached yet has its room already, so that nothing moves.
        let isAhead = index == 2 && overlay.compared[place] > shown
        let text = isAhead ? "…" : text
        return Span(pad(widths[place], text, glyphs) + text, style)
      }
      return TextLine(spans)
    }
  }

  private func pad(_ width: Int, _ text: String, _ glyphs: Glyphs) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.columns(of: glyphs.spelled(text))))
  }

  private static func text(_ value: Double) -> String { NumberText.written(value, digits: 3) }

  private func statusLines(columns: Int, glyphs: Glyphs) -> [TextLine] {
    let words =
      isPlaying ? "any key shows the end." : "Esc or Tab brings the experiment back."
    return TextFlow.lines(
      [
        Span("step \(shown) of \(overlay.steps): ", Style(.heading, .bold)),
        Span(words, .faint),
      ], columns: max(1, columns), glyphs: glyphs)
  }
}
