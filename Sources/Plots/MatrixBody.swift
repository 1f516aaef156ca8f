internal import Cells

/// The brackets of a matrix and what is between them.
struct MatrixBody {
  /// The cells it takes; none where it does not fit.
  let size: Size
  /// How many of the matrix' columns are shown.
  var shownColumns: Int { columns.count { $0 != nil } }

  private let view: MatrixView
  private let grid: NumberGrid
  private let numbers: AlignedNumbers
  private let glyphs: Glyphs
  /// The rows and columns in view; nil for the dots in place of some.
  private let rows: [Int?]
  private let columns: [Int?]
  private let widths: [Int]

  /// A bracket and the column beside it, for the mark of an entry.
  private static let edge = 2
  private static let gap = 2

  /// As much of a matrix as fits.
  init(_ view: MatrixView, in room: Size, glyphs: Glyphs) {
    self.view = view
    self.glyphs = glyphs
    let grid = NumberGrid(view.rows)
    self.grid = grid
    // Dots take a row of their own.
    rows = Self.visible(
      grid.rows, showing: grid.rows > room.rows ? max(0, room.rows - 1) : room.rows)
    // More columns than the room has cells cannot be seen; their widths need not be known.
    let candidates = min(grid.columns, room.columns)
    let rows = rows.compactMap { $0 }
    let shown = Self.visible(grid.columns, showing: candidates).compactMap { $0 }
    let values = shown.flatMap { column in rows.map { grid[$0, column] } }
    let numbers = AlignedNumbers(values, decimals: view.decimals, glyphs: glyphs)
    self.numbers = numbers
    let width = { (column: Int?) in
      column.map { column in numbers.columns(of: rows.map { grid[$0, column] }) } ?? 1
    }
    var columns: [Int?] = []
    for count in stride(from: candidates, through: 0, by: -1) {
      columns = Self.visible(grid.columns, showing: count)
      let total = columns.reduce(0) { $0 + width($1) } + max(0, columns.count - 1) * Self.gap
      if total + 2 * Self.edge <= room.columns { break }
      columns = []
    }
    self.columns = columns
    widths = columns.map(width)
    let total = widths.reduce(0, +) + max(0, widths.count - 1) * Self.gap
    size =
      columns.isEmpty || self.rows.isEmpty || room.rows == 0
      ? Size(columns: 0, rows: 0) : Size(columns: total + 2 * Self.edge, rows: self.rows.count)
  }

  /// All, or so many of them: the first ones, dots and the last one.
  private static func visible(_ count: Int, showing shown: Int) -> [Int?] {
    if count <= shown { return (0..<count).map { $0 } }
    return shown <= 1
      ? (0..<max(0, shown)).map { $0 } + [nil] : (0..<shown - 1).map { $0 } + [nil, count - 1]
  }

  func draw<S: Surface>(on surface: inout S, column left: Int, row top: Int) {
    for (line, row) in rows.enumerated() where size.columns > 0 {
      let at = top + line
      let brackets = Brackets.characters(line, of: rows.count, glyphs)
      surface.write(brackets.left, column: left, row: at, columns: 1, style: Style(.text))
      surface.write(
        brackets.right, column: left + size.columns - 1, row: at, columns: 1, style: Style(.text))
      if let row, view.markedRows.contains(row) {
        let inside = size.columns - 2
        surface.write(
          String(repeating: " ", count: inside), column: left + 1, row: at, columns: inside,
          style: Self.marked)
      }
      var start = left + Self.edge
      for (column, width) in zip(columns, widths) {
        draw(row, column, on: &surface, in: Rect(column: start, row: at, columns: width, rows: 1))
        start += width + Self.gap
      }
    }
  }

  private static let marked = Style(.focus, [.bold, .reverse])

  private func draw<S: Surface>(
    _ row: Int?, _ column: Int?, on surface: inout S, in place: Rect
  ) {
    let isRow = row.map(view.markedRows.contains) ?? false
    let isColumn = column.map(view.markedColumns.contains) ?? false
    if isColumn {
      surface.write(
        String(repeating: " ", count: place.columns + 2), column: place.column - 1, row: place.row,
        columns: place.columns + 2, style: Self.marked)
    }
    let style = isRow || isColumn ? Self.marked : .text
    guard let row, let column else {
      let dots =
        !glyphs.hasSymbols
        ? (row == nil ? ":" : glyphs.isASCII ? "~" : "…")
        : row != nil ? "⋯" : column != nil ? "⋮" : "⋱"
      return surface.writeRight(
        dots, in: place, row: place.row, style: isRow || isColumn ? style : .faint)
    }
    let index = MatrixIndex(row: row, column: column)
    let isEntry = view.markedEntries.contains(index)
    let text = numbers.text(grid[row, column])
    surface.writeRight(
      text, in: place, row: place.row,
      style: isEntry && !(isRow || isColumn) ? Style(.focus, .bold) : style)
    if isEntry {
      let style = isRow || isColumn ? style : Style(.focus, .bold)
      surface.write(
        "[", column: place.endColumn - text.count - 1, row: place.row, columns: 1, style: style)
      surface.write("]", column: place.endColumn, row: place.row, columns: 1, style: style)
    }
    surface.addZone("cell", index: row * grid.columns + column, area: place)
  }
}

/// The pieces of tall brackets.
enum Brackets {
  static func characters(_ line: Int, of count: Int, _ glyphs: Glyphs)
    -> (left: String, right: String)
  {
    if count == 1 || glyphs.isASCII { return ("[", "]") }
    let part = line == 0 ? 0 : line == count - 1 ? 2 : 1
    // A console's font has lines but no pieces of brackets.
    let (left, right) =
      glyphs.hasSymbols
      ? (["⎡", "⎢", "⎣"], ["⎤", "⎥", "⎦"]) : (["┌", "│", "└"], ["┐", "│", "┘"])
    return (left[part], right[part])
  }
}
