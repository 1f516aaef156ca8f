internal import Cells

/// What the marks of a plot mean, in the corner of the plot that is emptiest, or in a row above it
/// when no corner is free.
struct Legend {
  /// How an entry's sample looks.
  enum Sample: Hashable {
    case line(Stroke)
    case marker(Marker)
    /// A mark on its ground, between marks of the ground.
    case ground(Marker, beside: Marker)
    case block
    case band
  }

  /// One line of the legend.
  struct Entry: Hashable {
    var name: String
    var sample: Sample
    var style: Style
  }

  let entries: [Entry]
  /// A line needs room for its dashes.
  private let sampleColumns: Int

  init(_ entries: [Entry]) {
    self.entries = entries.filter { !$0.name.isEmpty }
    let hasLines = self.entries.contains { entry in
      if case .line = entry.sample { true } else { false }
    }
    sampleColumns = hasLines ? 5 : 3
  }

  private func columns(_ glyphs: Glyphs) -> Int {
    let names = entries.map { TextWidth.columns(of: glyphs.spelled($0.name)) }
    return sampleColumns + 1 + (names.max() ?? 0)
  }

  /// Draws the legend over a plot where it hides none of these places, and says whether it found
  /// such room.
  @discardableResult
  func draw<S: Surface>(on surface: inout S, in plot: Rect, avoiding places: [Place]) -> Bool {
    guard !entries.isEmpty, let area = room(in: plot, avoiding: places, surface.glyphs) else {
      return entries.isEmpty
    }
    for (index, entry) in entries.enumerated() {
      draw(entry, on: &surface, column: area.column, row: area.row + index, in: area)
    }
    return true
  }

  /// Whether there is a corner that hides none of these places.
  func fits(in plot: Rect, avoiding places: [Place], _ glyphs: Glyphs) -> Bool {
    room(in: plot, avoiding: places, glyphs) != nil
  }

  /// Draws the entries side by side in one row, as many as fit.
  func drawInRow<S: Surface>(on surface: inout S, in row: Rect) {
    var column = row.column
    for entry in entries {
      let width =
        sampleColumns + 1 + TextWidth.columns(of: surface.glyphs.spelled(entry.name))
      guard column + width <= row.endColumn else { return }
      draw(entry, on: &surface, column: column, row: row.row, in: row)
      column += width + 2
    }
  }

  private func draw<S: Surface>(
    _ entry: Entry, on surface: inout S, column: Int, row: Int, in area: Rect
  ) {
    let middle = Double(row) + 0.5
    switch entry.sample {
    case .line(let stroke):
      surface.polyline(
        [Place(Double(column), middle), Place(Double(column + sampleColumns), middle)], stroke,
        style: entry.style,
        in: Rect(column: column, row: row, columns: sampleColumns, rows: 1))
    case .marker(let marker):
      surface.marker(
        marker, at: Place(column: column + 1, row: row), style: entry.style, in: area)
    case .ground(let marker, let beside):
      if let ground = entry.style.ground {
        surface.fill(Rect(column: column, row: row, columns: 3, rows: 1), ground)
      }
      for (mark, step) in [(marker, 1), (beside, 0), (beside, 2)] {
        surface.marker(
          mark, at: Place(column: column + step, row: row), style: entry.style, in: area)
      }
    case .band:
      let (left, right) = (Double(column), Double(column + sampleColumns))
      let (top, bottom) = (Double(row), Double(row + 1))
      surface.band(
        lower: [Place(left, bottom), Place(right, bottom)],
        upper: [Place(left, top), Place(right, top)], style: entry.style, in: area)
    case .block:
      surface.rowBar(
        row, rows: 1, from: Double(column), to: Double(column + 2), style: entry.style, in: area)
    }
    surface.write(
      entry.name, column: column + sampleColumns + 1, row: row,
      columns: max(0, area.endColumn - column - sampleColumns - 1), style: .text)
  }

  private func room(in plot: Rect, avoiding places: [Place], _ glyphs: Glyphs) -> Rect? {
    let size = Size(columns: columns(glyphs), rows: entries.count)
    guard plot.columns >= size.columns + 6, plot.rows >= size.rows + 2 else { return nil }
    let columns = [plot.endColumn - size.columns, plot.column + 1]
    let rows = [plot.row, plot.endRow - size.rows]
    let candidates = rows.flatMap { row in
      columns.map { Rect(column: $0, row: row, columns: size.columns, rows: size.rows) }
    }
    return candidates.first { area in
      !places.contains { place in
        place.x >= Double(area.column) - 1 && place.x < Double(area.endColumn) + 1
          && place.y >= Double(area.row) && place.y < Double(area.endRow)
      }
    }
  }
}
