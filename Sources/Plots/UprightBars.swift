internal import Cells

/// A bar chart whose bars go up and down, with their names below.
struct UprightBars {
  private let chart: BarChart
  private let area: Rect
  private let whole: Rect
  private let plot: Rect
  private let labelWidth: Int
  private let hasBottom: Bool
  private let scale: BarScale
  private let slots: BarSlots
  private let ticks: Ticks
  private let hasTitle: Bool

  /// Bars are at most this wide.
  private static let widest = 8

  init(_ chart: BarChart, in whole: Rect, glyphs: Glyphs) {
    self.chart = chart
    self.whole = whole
    hasTitle = !chart.title.isEmpty && whole.rows >= 3
    area = hasTitle ? whole.splitTop(1).rest : whole
    hasBottom = area.rows >= 5
    let rows = area.rows - (hasBottom ? 2 : 0)
    scale = BarScale(chart.range, cells: rows, beyond: rows >= 5 ? 1 : 0)
    let ticks = Ticks(scale.range, most: max(2, rows / 2))
    self.ticks = ticks
    let ticksWidth = ticks.values.map { ticks.label($0).count }.max() ?? 0
    let name = TextWidth.columns(of: glyphs.spelled(chart.axisLabel))
    let wanted = max(ticksWidth, min(name + (name > 0 ? 1 + ticksWidth : 0), 12))
    labelWidth = hasBottom && area.columns >= wanted + 12 ? wanted : 0
    let left = labelWidth > 0 ? labelWidth + 1 : 0
    plot = Rect(
      column: area.column + left, row: area.row, columns: area.columns - left, rows: rows)
    slots = BarSlots(
      groups: chart.names.count, bars: chart.series.count, room: plot.columns,
      thicknesses: Array(1...Self.widest), gap: 2)
  }

  func draw<S: Surface>(on surface: inout S) {
    guard plot.size.holds(Frame.least) else { return surface.writeTooSmall(in: whole) }
    drawFrame(on: &surface)
    for group in 0..<min(slots.visible, chart.names.count) {
      drawName(of: group, on: &surface)
      for series in chart.series.indices { drawBar(group, of: series, on: &surface) }
    }
  }

  private func row(_ place: Double) -> Double { Double(plot.endRow) - place }

  private func drawFrame<S: Surface>(on surface: inout S) {
    let style = Style(.axis)
    if hasTitle {
      let span = Rect(column: plot.column, row: whole.row, columns: plot.columns, rows: 1)
      let isWide = TextWidth.columns(of: surface.glyphs.spelled(chart.title)) > span.columns
      surface.writeCentred(
        chart.title, in: isWide ? whole : span, row: whole.row, style: Style(.title, .bold))
    }
    let marked = ticks.values.map { (value: $0, place: row(scale.tick($0))) }
    if hasBottom {
      surface.axes(
        of: plot, xTicks: [], yTicks: labelWidth > 0 ? marked.map(\.place) : nil, style: style)
    }
    if scale.zero >= 0 {
      let line = plot.endRow - 1 - scale.zero
      surface.wire([(plot.column, line), (plot.endColumn - 1, line)], style: style)
    }
    guard labelWidth > 0 else { return }
    var nameRoom = labelWidth
    for (value, place) in marked {
      let label = surface.glyphs.spelled(ticks.label(value))
      let at = Int(place.rounded(.down))
      if at == plot.row { nameRoom = labelWidth - label.count - 1 }
      surface.label(
        label, column: plot.column - 1 - label.count, row: at, columns: labelWidth,
        shift: Place(0, place - Double(at) - 0.5), style: style)
    }
    guard nameRoom > 0 else { return }
    surface.write(
      chart.axisLabel, column: plot.column - 1 - labelWidth, row: plot.row, columns: nameRoom,
      style: Style(.title))
  }

  private func drawName<S: Surface>(of group: Int, on surface: inout S) {
    guard hasBottom else { return }
    // A name may reach into the gaps beside its bars.
    let room = max(1, slots.distance - 1)
    let text = ShortName.text(chart.names[group], columns: room, surface.glyphs)
    let width = min(room, TextWidth.columns(of: surface.glyphs.spelled(text)))
    let middle = plot.column * 2 + slots.start(ofGroup: group) * 2 + slots.groupThickness
    let start = min(max(area.column, (middle - width) / 2), area.endColumn - width)
    surface.write(text, column: start, row: plot.endRow + 1, columns: width, style: .text)
  }

  private func drawBar<S: Surface>(_ group: Int, of series: Int, on surface: inout S) {
    guard let (value, error) = chart.bar(group, of: series) else { return }
    let column = plot.column + slots.start(ofGroup: group, bar: series)
    let isNegative = value < 0
    let (foot, end) = (row(scale.foot(isNegative: isNegative)), row(scale.place(value)))
    let bar = SeriesBar(series, of: chart.series.count)
    bar.draw(
      on: &surface, column: column, columns: slots.thickness, foot: foot, end: end, in: plot)
    var reach = isNegative ? max(foot, end) : min(foot, end)
    if error > 0 {
      let whisker = Whisker(
        from: row(scale.place(value + error)), to: row(scale.place(value - error)))
      whisker.drawUpright(
        on: &surface, column: column + (slots.thickness - 1) / 2,
        bar: min(foot, end)..<max(foot, end), role: bar.style.role, in: plot)
      reach =
        isNegative
        ? max(reach, whisker.to.rounded(.down) + 1) : min(reach, whisker.from.rounded(.down))
    }
    let label = surface.glyphs.spelled(ShortNumber.text(value))
    let room = chart.series.count == 1 ? slots.distance - 1 : slots.thickness
    let at =
      isNegative ? Int((reach - 1e-6).rounded(.up)) : Int((reach + 1e-6).rounded(.down)) - 1
    guard label.count <= room, at >= plot.row, at < plot.endRow else { return }
    let start = (2 * column + slots.thickness - label.count) / 2
    guard start >= plot.column, start + label.count <= plot.endColumn else { return }
    surface.write(label, column: start, row: at, columns: label.count, style: .text)
  }
}
