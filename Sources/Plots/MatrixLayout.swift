internal import Cells

/// Where the parts of a matrix that is drawn in cells go: title, names of rows and columns, the
/// entries, and something at their side. What lacks room is left out: names first, then titles.
struct MatrixLayout {
  /// The words around a matrix.
  struct Words {
    var title = ""
    var rowAxis = ""
    var columnAxis = ""
    var rowNames: [String] = []
    var columnNames: [String] = []
  }

  /// The whole entries' area.
  let entries: Rect
  /// The cells of one entry; nil when the entries are drawn finer than cells.
  let cell: Size?
  /// How entries become pixels, when they are drawn finer than cells.
  let fit: PixelFit
  /// The area at the right of the entries; empty when there is no room for it.
  let side: Rect

  private let words: Words
  private let rows: Int
  private let columns: Int
  private let area: Rect
  private let titleRow: Int?
  private let axisRow: Int?
  /// The row of the column names, if there is one.
  let namesRow: Int?
  private let nameColumns: Int

  /// The columns between the entries and what is at their side.
  private static let gap = 2
  /// Fewer columns for the entries than these, and the names go.
  private static let leastColumns = 12

  /// Lays out a matrix.
  ///
  /// - Parameters:
  ///   - textColumns: The columns that an entry's text wants, the best first.
  ///   - sideColumns: The columns wanted at the right; 0 for none.
  init(
    in area: Rect, rows: Int, columns: Int, words: Words, textColumns: [Int], sideColumns: Int,
    glyphs: Glyphs, pixelsPerCell: Size
  ) {
    self.words = words
    self.rows = rows
    self.columns = columns
    self.area = area
    let needed = min(rows, area.rows)
    var head = 0
    func takeRow(_ isWanted: Bool, least: Int) -> Int? {
      let free = area.rows - head
      guard isWanted, free > least, free > needed || needed == area.rows || rows > free else {
        return nil
      }
      head += 1
      return area.row + head - 1
    }
    titleRow = takeRow(!words.title.isEmpty, least: 3)
    axisRow = takeRow(!words.columnAxis.isEmpty, least: 5)
    namesRow = takeRow(!words.columnNames.isEmpty || !words.rowAxis.isEmpty, least: 4)
    let room = area.splitTop(head).rest

    let width = { (text: String) in TextWidth.columns(of: glyphs.spelled(text)) }
    let names = words.rowNames.prefix(rows).map(width).max() ?? 0
    let left = min(
      max(names, words.rowAxis.isEmpty ? 0 : width(words.rowAxis)), max(1, area.columns / 4))
    let least = min(2 * columns, Self.leastColumns)
    let hasNames = names + width(words.rowAxis) > 0 && room.columns - left - 1 >= least
    nameColumns = hasNames ? left : 0
    let inner = room.columns - (hasNames ? left + 1 : 0)
    let wanted = sideColumns > 0 ? sideColumns + Self.gap : 0
    let fitsBeside = 2 * columns <= inner - wanted || 2 * columns > inner
    let hasSide =
      wanted > 0 && room.rows >= ColorBar.leastRows && fitsBeside && inner - wanted >= least
    let free = Size(columns: inner - (hasSide ? wanted : 0), rows: room.rows)

    cell = Self.cell(free, rows: rows, columns: columns, textColumns)
    fit = PixelFit(
      entries: Size(columns: columns, rows: rows), in: free, pixelsPerCell: pixelsPerCell,
      keepsShape: false)
    let size =
      cell.map { Size(columns: $0.columns * columns, rows: $0.rows * rows) } ?? fit.cells
    let block = size.columns + room.columns - free.columns
    let start = area.column + (area.columns - block) / 2 + (hasNames ? left + 1 : 0)
    entries = Rect(column: start, row: room.row, columns: size.columns, rows: size.rows)
    side = Rect(
      column: entries.endColumn + Self.gap, row: room.row, columns: hasSide ? sideColumns : 0,
      rows: hasSide ? max(ColorBar.leastRows, size.rows) : 0)
  }

  /// Square cells as large as fit, or wider ones where the text of an entry needs it.
  private static func cell(_ free: Size, rows: Int, columns: Int, _ textColumns: [Int]) -> Size? {
    guard rows > 0, columns > 0, free.rows >= rows, free.columns >= 2 * columns else { return nil }
    let height = max(1, min(free.rows / rows, free.columns / (2 * columns)))
    let widest = free.columns / columns
    let square = min(2 * height, widest)
    let text = textColumns.first { $0 <= widest } ?? 0
    return Size(columns: max(square, text), rows: height)
  }

  /// The cells of an entry; where entries are finer than cells, the one in its middle.
  func rect(_ index: MatrixIndex) -> Rect {
    guard let cell else {
      return Rect(
        column: middle(index.column, of: columns, from: entries.column, entries.columns),
        row: middle(index.row, of: rows, from: entries.row, entries.rows), columns: 1, rows: 1)
    }
    return Rect(
      column: entries.column + index.column * cell.columns,
      row: entries.row + index.row * cell.rows, columns: cell.columns, rows: cell.rows)
  }

  private func middle(_ index: Int, of count: Int, from start: Int, _ extent: Int) -> Int {
    start + min(extent - 1, (2 * index + 1) * extent / (2 * max(1, count)))
  }

  /// The row in the middle of an entry's cells.
  func textRow(_ index: MatrixIndex) -> Int {
    let rect = rect(index)
    return rect.row + (rect.rows - 1) / 2
  }

  /// Draws the title and the names; those of the selected entry stand out.
  func drawWords<S: Surface>(on surface: inout S, selected: MatrixIndex?) {
    if let titleRow {
      write(words.title, on: &surface, row: titleRow, Style(.title, .bold))
    }
    if let axisRow { write(words.columnAxis, on: &surface, row: axisRow, Style(.title)) }
    if let namesRow {
      if nameColumns > 0 {
        let corner = Rect(
          column: entries.column - 1 - nameColumns, row: namesRow, columns: nameColumns, rows: 1)
        surface.writeRight(words.rowAxis, in: corner, row: namesRow, style: Style(.title))
      }
      drawColumnNames(on: &surface, row: namesRow, selected: selected?.column)
    }
    if nameColumns > 0 { drawRowNames(on: &surface, selected: selected?.row) }
  }

  /// A line in the middle above the entries, or above all when it is wider than they are.
  private func write<S: Surface>(
    _ text: String, on surface: inout S, row: Int, _ style: Style
  ) {
    let isWide = TextWidth.columns(of: surface.glyphs.spelled(text)) > entries.columns
    surface.writeCentred(text, in: isWide ? area : entries, row: row, style: style)
  }

  private func drawRowNames<S: Surface>(on surface: inout S, selected: Int?) {
    let stride = cell == nil ? max(1, (rows + entries.rows - 1) / max(1, entries.rows)) : 1
    for (index, name) in words.rowNames.prefix(rows).enumerated() where index % stride == 0 {
      let row = textRow(MatrixIndex(row: index, column: 0))
      let place = Rect(
        column: entries.column - 1 - nameColumns, row: row, columns: nameColumns, rows: 1)
      surface.writeRight(name, in: place, row: row, style: Self.style(index == selected))
    }
  }

  private func drawColumnNames<S: Surface>(on surface: inout S, row: Int, selected: Int?) {
    let names = words.columnNames.prefix(columns)
    let widest = names.map { TextWidth.columns(of: surface.glyphs.spelled($0)) }.max() ?? 0
    // Names are cut where something of each remains; else only some are there.
    let least = cell.map { $0.columns >= 4 } ?? false ? 0 : widest + 1
    let stride = max(1, (least * columns + entries.columns - 1) / max(1, entries.columns))
    let room = max(1, entries.columns * stride / max(1, columns) - (widest > 1 ? 1 : 0))
    var free = entries.column
    for (index, name) in names.enumerated() where index % stride == 0 {
      let rect = rect(MatrixIndex(row: 0, column: index))
      let width = min(room, TextWidth.columns(of: surface.glyphs.spelled(name)))
      let column = min(max(free, rect.column + (rect.columns - width) / 2), area.endColumn - width)
      guard column >= free else { return }
      surface.write(
        name, column: column, row: row, columns: width, style: Self.style(index == selected))
      free = column + width
    }
  }

  private static func style(_ isSelected: Bool) -> Style {
    isSelected ? Style(.focus, .bold) : Style(.axis)
  }
}
