internal import Cells

/// Where the rows and columns of a table go.
struct TableLayout {
  /// A column in view.
  struct Column {
    let index: Int
    let start: Int
    let width: Int
    let isNumber: Bool
    let text: (Int) -> String

    /// Writes against the right edge for numbers, else against the left, and returns where.
    @discardableResult
    func write<S: Surface>(
      _ text: String, on surface: inout S, row: Int, style: Style
    ) -> Rect {
      let used = min(width, TextWidth.columns(of: surface.glyphs.spelled(text)))
      let place = Rect(
        column: isNumber ? start + width - used : start, row: row, columns: used, rows: 1)
      surface.write(text, column: place.column, row: row, columns: used, style: style)
      return place
    }
  }

  let columns: [Column]
  /// The numbers of the rows in view.
  let rows: Range<Int>
  let titleRow: Int?
  let headerRow: Int
  let unitRow: Int?
  let ruleRow: Int?
  let bodyRow: Int
  let footRow: Int?
  /// What is not in view.
  let foot: String
  /// The first column of the table, and the first one right of it.
  let left: Int
  let end: Int
  /// Whether columns were left out.
  let hasMore: Bool
  let ellipsis: String

  private static let gap = 2
  /// A text takes at most these columns, and a third of the table.
  private static let widestText = 28
  private static let leastText = 10

  init(_ table: DataTable, in area: Rect, glyphs: Glyphs) {
    ellipsis = glyphs.isASCII ? "..." : "…"
    let count = table.rowCount
    let first = min(max(0, table.firstRow), max(0, count - 1))
    var heads = HeadRows(in: area)
    titleRow = heads.take(!table.title.isEmpty, least: 4)
    headerRow = heads.next
    heads.next += 1
    unitRow = heads.take(table.columns.contains { !$0.unit.isEmpty }, least: 3)
    ruleRow = heads.take(true, least: 3)
    bodyRow = heads.next

    let hasUnit = unitRow != nil
    let widest = max(Self.leastText, min(Self.widestText, area.columns / 3))
    let widths = table.columns.map { Self.width($0, hasUnit: hasUnit, widestText: widest, glyphs) }
    // A column at either edge is for the brackets of a cell.
    let room = max(1, area.columns - 2)
    var chosen = Self.fitting(widths.map(\.columns), in: room)
    if chosen.count < widths.count {
      chosen = Self.fitting(widths.map(\.columns), in: max(1, room - ellipsis.count))
    }
    hasMore = chosen.count < widths.count
    let total = chosen.reduce(0, +) + max(0, chosen.count - 1) * Self.gap
    let needed = total + (hasMore ? ellipsis.count + 1 : 0)
    left = area.column + max(1, (area.columns - needed) / 2)
    end = left + total
    var start = left
    var placed: [Column] = []
    for (index, width) in chosen.enumerated() {
      placed.append(
        Column(
          index: index, start: start, width: width, isNumber: widths[index].isNumber,
          text: widths[index].text))
      start += width + Self.gap
    }
    columns = placed

    let free = area.endRow - heads.next
    let hasFoot = (hasMore || first > 0 || count > free) && free >= 3
    rows = first..<min(count, first + max(0, free - (hasFoot ? 1 : 0)))
    footRow = hasFoot ? area.endRow - 1 : nil
    let rowsSaid =
      rows.count < count && !rows.isEmpty
      ? ["rows \(rows.lowerBound + 1) to \(rows.upperBound) of \(count)"] : []
    let lost = widths.count - chosen.count
    let columnsSaid = lost > 0 ? ["\(lost) more \(lost == 1 ? "column" : "columns")"] : []
    foot = (rowsSaid + columnsSaid).joined(separator: ", ")
  }

  /// The table's own part of an area, for what is centred above it.
  func table(in area: Rect) -> Rect {
    Rect(column: left, row: area.row, columns: end - left, rows: area.rows)
  }

  /// The widths of as many columns as fit; the first is cut rather than left out.
  private static func fitting(_ widths: [Int], in room: Int) -> [Int] {
    var chosen: [Int] = []
    var used = 0
    for width in widths {
      let needed = width + (chosen.isEmpty ? 0 : gap)
      if used + needed > room { return chosen.isEmpty ? [room] : chosen }
      used += needed
      chosen.append(width)
    }
    return chosen
  }

  private static func width(
    _ column: DataTable.Column, hasUnit: Bool, widestText: Int, _ glyphs: Glyphs
  )
    -> (columns: Int, isNumber: Bool, text: (Int) -> String)
  {
    let words = [column.name, hasUnit ? column.unit : ""].map {
      min(widestText, TextWidth.columns(of: glyphs.spelled($0)))
    }
    let head = max(1, words[0], words[1])
    switch column.values {
    case .numbers(let numbers, let decimals):
      let format = AlignedNumbers(numbers, decimals: decimals, digits: 4, glyphs: glyphs)
      return (
        max(head, format.columns(of: numbers)), true,
        { numbers.indices.contains($0) ? format.text(numbers[$0]) : "" }
      )
    case .texts(let texts):
      let widest = texts.reduce(0) { max($0, TextWidth.columns(of: glyphs.spelled($1))) }
      return (
        max(head, min(widest, widestText)), false,
        { texts.indices.contains($0) ? texts[$0] : "" }
      )
    }
  }
}

/// Gives out the rows at the top of an area.
private struct HeadRows {
  var next: Int
  private let end: Int

  init(in area: Rect) {
    next = area.row
    end = area.endRow
  }

  /// A row, when it is wanted and more than `least` are left.
  mutating func take(_ isWanted: Bool, least: Int) -> Int? {
    guard isWanted, end - next > least else { return nil }
    next += 1
    return next - 1
  }
}
