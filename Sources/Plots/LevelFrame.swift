internal import Cells

/// The title of a plot whose names stand at the left, one below the other, over a common axis of
/// values at the bottom.
struct LevelFrame {
  /// Where the drawing goes.
  let plot: Rect
  let whole: Rect
  private let title: String
  private let label: String
  private let nameColumns: Int
  private let hasBottom: Bool

  /// The label of the axis of values, or the names, may be cut; the drawing has at least half.
  init(
    in whole: Rect, title: String, names: [String], rows wanted: Int, label: String, glyphs: Glyphs
  ) {
    self.whole = whole
    self.label = glyphs.spelled(label)
    let hasTitle = !title.isEmpty && whole.rows >= 3
    self.title = hasTitle ? title : ""
    let area = hasTitle ? whole.splitTop(1).rest : whole
    // The names matter more than the axis, unless there is no room for all of them anyway.
    hasBottom = area.rows >= 5 && (area.rows - 2 >= wanted || area.rows < wanted)
    let longest = names.map { TextWidth.columns(of: glyphs.spelled($0)) }.max() ?? 0
    nameColumns = area.columns >= 8 ? min(longest, area.columns * 2 / 5) : 0
    // The names end before the axis line.
    let left = nameColumns > 0 ? nameColumns + 2 : 0
    plot = Rect(
      column: area.column + left, row: area.row, columns: area.columns - left,
      rows: area.rows - (hasBottom ? 2 : 0))
  }

  /// Whether there is room for anything.
  var isTooSmall: Bool { !plot.size.holds(Frame.least) }

  /// The most ticks that have room for their labels.
  var mostTicks: Int { max(2, plot.columns / 8) }

  /// Draws the title, the axes and the labels of the ticks at these places across.
  func draw<S: Surface>(on surface: inout S, ticks: [(place: Double, label: String)]) {
    let style = Style(.axis)
    if !title.isEmpty {
      let span = Rect(column: plot.column, row: whole.row, columns: plot.columns, rows: 1)
      let isWide = TextWidth.columns(of: surface.glyphs.spelled(title)) > span.columns
      surface.writeCentred(
        title, in: isWide ? whole : span, row: whole.row, style: Style(.title, .bold))
    }
    let line = nameColumns > 0 ? [Double]() : nil
    surface.axes(of: plot, xTicks: hasBottom ? ticks.map(\.place) : nil, yTicks: line, style: style)
    guard hasBottom else { return }
    let row = plot.endRow + 1
    var (free, end) = (whole.column, whole.endColumn)
    if !label.isEmpty {
      let width = min(TextWidth.columns(of: label), whole.columns / 2)
      surface.write(
        label, column: end - width, row: row, columns: width, style: Style(.title))
      end -= width + 1
    }
    for tick in ticks {
      let text = surface.glyphs.spelled(tick.label)
      let column = Int(tick.place.rounded(.down))
      let start = min(max(whole.column, column - text.count / 2), whole.endColumn - text.count)
      guard start >= free, start + text.count <= end else { continue }
      let isMoved = start != column - text.count / 2
      let middle = Double(start) + Double(text.count) / 2
      surface.label(
        text, column: start, row: row, columns: text.count,
        shift: Place(isMoved ? 0 : tick.place - middle, 0), style: style)
      free = start + text.count + 1
    }
  }

  /// Writes a name beside a row of the plot, against the axis.
  func write<S: Surface>(_ name: String, row: Int, on surface: inout S) {
    guard nameColumns > 0 else { return }
    let area = Rect(column: whole.column, row: row, columns: nameColumns, rows: 1)
    surface.writeRight(
      ShortName.text(name, columns: nameColumns, surface.glyphs), in: area, row: row)
  }
}
