public import Cells

/// A matrix as a map: a level for each entry, its sign or its number, and a bar that tells what the
/// levels stand for. Large matrices are drawn finer than cells.
public struct HeatMap: Plot, Hashable, Sendable {
  public var title: String
  /// The entries, row by row; what a short row lacks has no value.
  public var rows: [[Double]]
  /// The names beside the rows and above the columns; fewer than there are, or none.
  public var rowNames: [String]
  public var columnNames: [String]
  /// What the rows and the columns count, such as `to` and `from`.
  public var rowAxis: String
  public var columnAxis: String
  /// Which scale the levels have.
  public var scale: ColorScale.Kind
  /// The values at the ends of the scale; nil for those of the entries.
  public var range: ClosedRange<Double>?
  /// The entry that stands out.
  public var selected: MatrixIndex?

  /// A map of a matrix. Entries that have cells of their own are zones `cell`, numbered row by row.
  public init(
    _ title: String = "", rows: [[Double]], rowNames: [String] = [], columnNames: [String] = [],
    rowAxis: String = "", columnAxis: String = "", scale: ColorScale.Kind = .automatic,
    range: ClosedRange<Double>? = nil, selected: MatrixIndex? = nil
  ) {
    self.title = title
    self.rows = rows
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.rowAxis = rowAxis
    self.columnAxis = columnAxis
    self.scale = scale
    self.range = range
    self.selected = selected
  }

  /// Fewer columns and rows than these show nothing.
  private static let least = Size(columns: 3, rows: 1)

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let grid = NumberGrid(rows)
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    guard !grid.isEmpty else {
      let rest = surface.title(title, in: area, leaving: 1)
      return surface.writeCentred("no entries", in: rest, row: rest.row, style: .faint)
    }
    let colors = ColorScale(grid.all, scale, range: range)
    let bar = ColorBar(colors, glyphs: surface.glyphs)
    let formats = Self.digits.map {
      AlignedNumbers(
        grid.all, digits: $0, isSigned: colors.scale == .diverging, glyphs: surface.glyphs)
    }
    let layout = self.layout(on: surface, in: area, grid, formats, bar)
    let chosen = selected.flatMap { grid.contains($0) ? $0 : nil }
    layout.drawWords(on: &surface, selected: chosen)
    if !layout.side.isEmpty { bar.draw(on: &surface, in: layout.side) }
    if let cell = layout.cell {
      let numbers = formats.first { $0.columns(of: grid.all) + 2 <= cell.columns }
      drawEntries(on: &surface, layout, grid, colors, numbers, selected: chosen)
      if let chosen { EntryFrame.draw(on: &surface, around: layout.rect(chosen), in: area) }
    } else {
      drawPixels(on: &surface, layout, grid, colors, selected: chosen)
    }
  }

  /// The significant digits of the numbers in the entries, the best first.
  private static let digits = [3, 2]

  private func layout(
    on surface: some Surface, in area: Rect, _ grid: NumberGrid, _ formats: [AlignedNumbers],
    _ bar: ColorBar
  ) -> MatrixLayout {
    // Where levels are ink, some of it is to be seen beside the number.
    let margins = surface.glyphs.levels == .density ? [4, 2] : [2]
    let textColumns = formats.flatMap { format in
      margins.map { $0 + format.columns(of: grid.all) }
    }
    return MatrixLayout(
      in: area, rows: grid.rows, columns: grid.columns,
      words: .init(
        title: title, rowAxis: rowAxis, columnAxis: columnAxis, rowNames: rowNames,
        columnNames: columnNames),
      textColumns: textColumns, sideColumns: bar.columns, glyphs: surface.glyphs,
      pixelsPerCell: surface.pixels(in: Rect(Size(columns: 1, rows: 1))))
  }

  private func drawPixels<S: Surface>(
    on surface: inout S, _ layout: MatrixLayout, _ grid: NumberGrid, _ colors: ColorScale,
    selected: MatrixIndex?
  ) {
    surface.raster(
      colors.raster(of: layout.fit.sampled(grid), size: layout.fit.pixels), in: layout.entries)
    guard let selected else { return }
    let rect = layout.rect(selected)
    surface.marker(
      .ring, at: Place(column: rect.column, row: rect.row), style: Style(.focus, .bold),
      in: layout.entries)
  }

  private func drawEntries<S: Surface>(
    on surface: inout S, _ layout: MatrixLayout, _ grid: NumberGrid, _ colors: ColorScale,
    _ numbers: AlignedNumbers?, selected: MatrixIndex?
  ) {
    let isInk = surface.glyphs.levels == .density
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let index = MatrixIndex(row: row, column: column)
        let (value, rect) = (grid[row, column], layout.rect(index))
        let level = colors.level(of: value)
        if let level { surface.fill(rect, .level(level)) }
        var style = index == selected ? Style(.focus, .bold) : .text
        // Said again, so that a figure can choose ink that is read on it.
        style.ground = isInk ? nil : level.map { .level($0) }
        if let numbers {
          let text = numbers.text(value)
          surface.writeCentred(
            isInk ? " \(text) " : text, in: rect, row: layout.textRow(index), style: style)
        } else if let mark = mark(of: value, level, surface.glyphs) {
          surface.write(
            mark, column: rect.column + (rect.columns - 1) / 2, row: layout.textRow(index),
            columns: 1, style: style)
        }
        surface.addZone("cell", index: row * grid.columns + column, area: rect)
      }
    }
  }

  /// The sign of an entry on a diverging scale; ink tells it by itself, where there is any.
  private func mark(of value: Double, _ level: Level?, _ glyphs: Glyphs) -> String? {
    guard let level else { return glyphs.isASCII ? "." : "·" }
    let isInk = glyphs.levels == .density
    guard level.scale == .diverging, value != 0, !isInk || level.step * 2 == level.last else {
      return nil
    }
    return value < 0 ? "−" : "+"
  }

  /// The map in a sentence: where the largest and the least entries are, and their signs.
  public var description: String {
    MatrixInWords(NumberGrid(rows), rowNames: rowNames, columnNames: columnNames).text
  }
}
