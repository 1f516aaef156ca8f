internal import Cells
internal import Coursework
internal import Formulas
internal import Labs
internal import Plots
internal import TerminalUI

/// One control over a list of values, a run for each, all going on beside the screen: what they came to
/// over the value, and a table of it. A lab with variants has a run of each for every value.
struct SweepPanel: LabPanel {
  /// A value and its run.
  private struct Row: Sendable {
    /// The number of its variant.
    let variant: Int
    let value: String
    let number: Double
    let run: ExperimentRun
  }

  private let sweep: Sweep
  /// The variants, or one run without a name.
  private let bases: [(name: String, run: ExperimentRun)]
  /// The first of them.
  private let base: ExperimentRun
  private var rows: [Row] = []
  private(set) var isRunning = false
  /// The number that is shown, by its column.
  private(set) var shown: String?
  private var controlLabel = ""
  /// It has no controls.
  let strip = ControlStrip()

  init?(_ lab: LabDeclaration, data: DataCatalog) {
    guard let sweep = lab.sweep, let group = try? lab.group(data: data),
      let base = group.runs.first?.run
    else { return nil }
    (self.sweep, self.base, bases) = (sweep, base, group.runs)
    controlLabel = base.controls.first { $0.name == sweep.control }?.label ?? sweep.control
    let columns = base.record.columns
    shown =
      sweep.shows.flatMap { columns.contains($0) ? $0 : nil } ?? [
        "heldOutLoss", "loss", "J", "cost", "f",
      ].first { columns.contains($0) } ?? columns.last
    begin()
  }

  /// A run at its start for every value; one that cannot be set is left out, as the prover says.
  private mutating func begin() {
    isRunning = false
    rows = bases.enumerated().flatMap { variant, base in
      sweep.values.compactMap { value -> Row? in
        var run = base.run
        guard let control = run.controls.first(where: { $0.name == sweep.control }),
          let number = try? control.value(reading: value),
          (try? run.set(sweep.control, to: number)) != nil
        else { return nil }
        return Row(variant: variant, value: value, number: number, run: run)
      }
    }
  }

  var titles: [String] {
    [
      "Sweep: \(controlLabel), \(sweep.values.count) values, \(sweep.steps) steps each",
      "Sweep of \(controlLabel)", "Sweep",
    ]
  }
  var tick: Duration? { work == nil ? nil : LabWork.keeping }
  var isTakingText: Bool { false }
  var controls: [Control] { [] }
  var log: String { isDone ? "\(sweep.steps)" : "" }
  var arithmetic: [String] {
    rows.map { row in
      let name = bases[row.variant].name
      return (name.isEmpty ? "" : "\(name), ")
        + "\(controlLabel) \(row.value): \(row.run.status.sentence)"
    }
  }
  var plots: [(name: String, plot: any Plot)] { chart.map { [("sweep", $0)] } ?? [] }
  private var isDone: Bool { rows.allSatisfy { isOver($0.run) } }

  private func isOver(_ run: ExperimentRun) -> Bool {
    run.step >= sweep.steps || !run.status.canStep
  }

  // MARK: Update

  mutating func choose(_ choice: ControlChoice) {}

  mutating func replay(_ log: String) {
    begin()
    // What was done is done again, beside the screen.
    if !log.isEmpty { isRunning = true }
  }

  mutating func advance() {}

  var work: LabWork? {
    guard isRunning, !isDone else { return nil }
    return LabWork(rows.map { LabWork.Part($0.run, steps: max(0, sweep.steps - $0.run.step)) })
  }

  mutating func take(_ work: LabWork) {
    rows = zip(rows, work.parts).map {
      Row(variant: $0.variant, value: $0.value, number: $0.number, run: $1.run)
    }
    if isDone { isRunning = false }
  }

  mutating func press(_ key: Key, isFocused: Bool) -> Bool {
    switch key {
    case .character(" "): isRunning = !isRunning && !isDone
    case .character("r"), .character("R"): begin()
    case .character("c") where isFocused:
      let columns = base.record.columns.filter { $0 != "epoch" && $0 != "rate" }
      guard let shown, let index = columns.firstIndex(of: shown) else { return false }
      self.shown = columns[(index + 1) % columns.count]
    default: return false
    }
    return true
  }

  mutating func paste(_ text: String) {}
  mutating func click(_ mouse: Mouse) -> Bool { false }

  func hints(isFocused: Bool) -> [KeyHint] {
    [
      KeyHint(.character(" "), isRunning ? "pause" : isDone ? "done" : "run all"),
      KeyHint(.character("r"), "reset"),
    ] + (isFocused ? [KeyHint(.character("c"), "number")] : [])
  }

  var help: [KeyHint] {
    [
      KeyHint(.character(" "), "run all values, or pause them"),
      KeyHint(.character("r"), "reset to the start"),
      KeyHint(.character("c"), "in the pane: the next number over the values"),
    ]
  }

  // MARK: View

  /// So many times the least, values are shown by orders of magnitude.
  private static let wide = 50.0

  /// What the runs have come to over the values; words stand at equal distances.
  var chart: LineChart? {
    guard let shown, rows.contains(where: { $0.run.step > 0 }) else { return nil }
    let name = StepValueLines.name(shown)
    var series = bases.enumerated().map { variant, base in
      LineChart.Series(base.name.isEmpty ? name : base.name, points: points(shown, of: variant))
    }
    // What was learned from shows beside what was held out how far both are apart.
    if bases.count == 1, shown == "heldOutLoss" {
      series.append(LineChart.Series(StepValueLines.name("loss"), points: points("loss", of: 0)))
    }
    series.removeAll { $0.points.count < 2 }
    let all = series.flatMap(\.points)
    guard let low = all.map(\.x).min(), let high = all.map(\.x).max(), low < high
    else {
      return nil
    }
    let isLog = low > 0 && high > Self.wide * low
    let axis =
      isLog
      ? Axis("log \(controlLabel)", low...high, .logarithmic) : Axis(controlLabel, low...high)
    return LineChart(
      x: axis, y: RunAxis.orders(name, all.map(\.y)), series: series,
      marked: bases.count == 1 ? series.first?.points.min { $0.y < $1.y } : nil)
  }

  /// A number of every run of a variant over the values; words stand at equal distances.
  private func points(_ column: String, of variant: Int) -> [Point] {
    let isWord = base.controls.first { $0.name == sweep.control }?.choices.isEmpty == false
    return rows.filter { $0.variant == variant }.enumerated().compactMap { index, row -> Point? in
      guard let value = row.run.record[column], row.run.status.kind != .overflowed else {
        return nil
      }
      return Point(isWord ? Double(index + 1) : row.number, value)
    }.sorted { $0.x < $1.x }
  }

  func view(on canvas: inout Canvas, in area: Rect, isFocused: Bool) {
    let (upper, status) = area.splitBottom(min(2, area.rows))
    let reached = rows.map { min($0.run.step, sweep.steps) }.reduce(0, +)
    let share = reached * 100 / max(1, rows.count * sweep.steps)
    let text =
      isDone
      ? "Done: every value has its run."
      : reached == 0
        ? "Space runs all values beside each other." : "\(share)% of the steps are done."
    canvas.write(
      text, column: status.column, row: status.row, columns: status.columns,
      style: Style(isDone ? .correct : .faint))
    let lines = bases.count == 1 ? rows.count : sweep.values.count
    let (plot, table) = upper.splitBottom(min(lines + 1, max(0, upper.rows / 2)))
    if let chart {
      canvas.draw(chart, in: plot)
    } else {
      canvas.write(
        "What they come to is drawn here.", column: plot.column + 2, row: plot.row + plot.rows / 2,
        columns: max(0, plot.columns - 2), style: Style(.faint))
    }
    if bases.count == 1 {
      viewTable(on: &canvas, in: table)
    } else {
      viewVariants(on: &canvas, in: table)
    }
  }

  /// A line a value, with what every variant came to.
  private func viewVariants(on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 1, let shown else { return }
    let part = max(6, area.columns / (bases.count + 1))
    func write(_ cells: [String], _ line: Int, _ style: Style) {
      for (place, cell) in cells.enumerated() where (place + 1) * part <= area.columns {
        canvas.write(
          cell, column: area.column + place * part, row: area.row + line, columns: part - 1,
          style: style)
      }
    }
    // In a narrow column the part of the name that tells variants apart says more than their control.
    let names = bases.map { $0.name.split(separator: " ").last.map(String.init) ?? $0.name }
    write([controlLabel] + names, 0, Style(.term, .bold))
    // Two digits and a power of ten fit into the narrowest.
    let digits = part > 9 ? 3 : 2
    for (line, value) in sweep.values.prefix(area.rows - 1).enumerated() {
      let runs = bases.indices.map { variant in
        rows.first { $0.variant == variant && $0.value == value }?.run
      }
      write(
        [value]
          + runs.map { $0?.record[shown].map { NumberText.written($0, digits: digits) } ?? "–" },
        line + 1, Style(.code))
    }
  }

  private func viewTable(on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 1, let shown else { return }
    let third = max(6, area.columns / 3)
    let head = [controlLabel, StepValueLines.name(shown), "step"]
    for (index, word) in head.enumerated() {
      canvas.write(
        word, column: area.column + index * third, row: area.row, columns: third - 1,
        style: Style(.term, .bold))
    }
    // The rows that have no room are those that went worst.
    let best = rows.sorted {
      ($0.run.record[shown] ?? .infinity) < ($1.run.record[shown] ?? .infinity)
    }
    let kept = rows.count < area.rows ? rows : Array(best.prefix(area.rows - 1))
    for (index, row) in kept.enumerated() {
      let isBroken = row.run.status.kind == .overflowed
      let cells = [
        row.value, row.run.record[shown].map { NumberText.written($0, digits: 4) } ?? "–",
        isBroken ? "broke off" : "\(row.run.step)",
      ]
      for (place, cell) in cells.enumerated() {
        canvas.write(
          cell, column: area.column + place * third, row: area.row + index + 1, columns: third - 1,
          style: Style(isBroken ? .warning : .code))
      }
    }
  }
}
