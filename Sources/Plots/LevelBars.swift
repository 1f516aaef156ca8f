internal import Cells

/// A bar chart whose bars go from left to right, with their names at the left.
struct LevelBars {
  private let chart: BarChart
  private let frame: LevelFrame
  private let scale: BarScale
  private let slots: BarSlots

  init(_ chart: BarChart, in area: Rect, glyphs: Glyphs) {
    self.chart = chart
    frame = LevelFrame(
      in: area, title: chart.title, names: chart.names,
      rows: chart.names.count * chart.series.count, label: chart.axisLabel, glyphs: glyphs)
    let widest = chart.series.flatMap { $0.values.map { ShortNumber.text($0).count } }.max() ?? 0
    let beyond = frame.plot.columns >= 3 * widest + 6 ? widest + 1 : 0
    scale = BarScale(chart.range, cells: frame.plot.columns, beyond: beyond)
    slots = BarSlots(
      groups: chart.names.count, bars: chart.series.count, room: frame.plot.rows,
      thicknesses: [1, 3])
  }

  func draw<S: Surface>(on surface: inout S) {
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: frame.whole) }
    let plot = frame.plot
    let ticks = Ticks(scale.range, most: frame.mostTicks)
    frame.draw(
      on: &surface,
      ticks: ticks.values.map { (Double(plot.column) + scale.tick($0), ticks.label($0)) })
    if scale.zero >= 0 {
      let column = plot.column + scale.zero
      surface.wire([(column, plot.row), (column, plot.endRow - 1)], style: Style(.axis))
    }
    // The last row says what has no room.
    let hidden = chart.names.count - slots.visible
    let shown = hidden > 0 && slots.visible > 1 ? slots.visible - 1 : slots.visible
    for group in 0..<min(shown, chart.names.count) {
      let start = plot.row + slots.start(ofGroup: group)
      frame.write(chart.names[group], row: start + (slots.groupThickness - 1) / 2, on: &surface)
      for series in chart.series.indices {
        drawBar(group, of: series, on: &surface)
      }
    }
    if shown < chart.names.count {
      surface.write(
        "and \(chart.names.count - shown) more", column: plot.column,
        row: plot.row + slots.start(ofGroup: shown), columns: plot.columns, style: .faint)
    }
  }

  private func drawBar<S: Surface>(_ group: Int, of series: Int, on surface: inout S) {
    let plot = frame.plot
    let row = plot.row + slots.start(ofGroup: group, bar: series)
    guard let (value, error) = chart.bar(group, of: series), row < plot.endRow else { return }
    let isNegative = value < 0
    let foot = Double(plot.column) + scale.foot(isNegative: isNegative)
    let end = Double(plot.column) + scale.place(value)
    let bar = SeriesBar(series, of: chart.series.count)
    bar.draw(on: &surface, row: row, rows: slots.thickness, foot: foot, end: end, in: plot)
    let middle = row + (slots.thickness - 1) / 2
    var reach = isNegative ? min(foot, end) : max(foot, end)
    if error > 0 {
      let whisker = Whisker(
        from: Double(plot.column) + scale.place(value - error),
        to: Double(plot.column) + scale.place(value + error))
      whisker.drawLevel(
        on: &surface, row: middle, bar: min(foot, end)..<max(foot, end), role: bar.style.role,
        in: plot)
      reach =
        isNegative ? min(reach, whisker.from.rounded(.down)) : max(reach, whisker.to.rounded(.up))
    }
    let label = surface.glyphs.spelled(ShortNumber.text(value))
    let width = label.count
    let column =
      isNegative
      ? Int((reach + 1e-6).rounded(.down)) - 1 - width : Int((reach - 1e-6).rounded(.up)) + 1
    guard column >= plot.column, column + width <= plot.endColumn else { return }
    surface.write(label, column: column, row: middle, columns: width, style: .text)
  }
}
