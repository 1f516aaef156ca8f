public import Cells

/// Rows of numbers and texts under headers, point under point. Columns that do not fit are left out
/// from the right, and the table says so.
public struct DataTable: Plot, Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What the rows hold in this column.
    public enum Values: Hashable, Sendable {
      /// Numbers with so many digits after the point; as many as they need when nil.
      case numbers([Double], decimals: Int? = nil)
      case texts([String])

      var count: Int {
        switch self {
        case .numbers(let numbers, _): numbers.count
        case .texts(let texts): texts.count
        }
      }
    }

    public var name: String
    /// The unit, below the name; empty for none.
    public var unit: String
    public var values: Values

    public init(_ name: String, unit: String = "", _ values: Values) {
      self.name = name
      self.unit = unit
      self.values = values
    }
  }

  /// What stands out in a table.
  public enum Highlight: Hashable, Sendable {
    case row(Int)
    case cell(MatrixIndex)
  }

  public var title: String
  public var columns: [Column]
  /// The first row in view, for scrolling.
  public var firstRow: Int
  public var highlight: Highlight?

  /// A table. Its rows in view are zones `row`.
  public init(
    _ title: String = "", columns: [Column], firstRow: Int = 0, highlight: Highlight? = nil
  ) {
    self.title = title
    self.columns = columns
    self.firstRow = firstRow
    self.highlight = highlight
  }

  /// How many rows the longest column has.
  public var rowCount: Int { columns.map(\.values.count).max() ?? 0 }

  private static let least = Size(columns: 3, rows: 2)

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    guard !columns.isEmpty else {
      let rest = surface.title(title, in: area, leaving: 1)
      return surface.writeCentred("no columns", in: rest, row: rest.row, style: .faint)
    }
    let layout = TableLayout(self, in: area, glyphs: surface.glyphs)
    if let row = layout.titleRow {
      surface.writeCentred(title, in: layout.table(in: area), row: row, style: Style(.title, .bold))
    }
    drawHeader(on: &surface, layout)
    for (offset, row) in layout.rows.enumerated() {
      draw(row, on: &surface, at: layout.bodyRow + offset, layout)
    }
    if let row = layout.footRow {
      surface.write(
        layout.foot, column: layout.left, row: row, columns: area.endColumn - layout.left,
        style: .faint)
    }
  }

  private func drawHeader<S: Surface>(on surface: inout S, _ layout: TableLayout) {
    for column in layout.columns {
      column.write(
        columns[column.index].name, on: &surface, row: layout.headerRow,
        style: Style(.heading, .bold))
      if let row = layout.unitRow {
        column.write(columns[column.index].unit, on: &surface, row: row, style: .faint)
      }
    }
    if layout.hasMore {
      surface.write(
        layout.ellipsis, column: layout.end + 1, row: layout.headerRow,
        columns: layout.ellipsis.count, style: .faint)
    }
    if let row = layout.ruleRow {
      surface.wire([(layout.left, row), (layout.end - 1, row)], style: Style(.border))
    }
  }

  private func draw<S: Surface>(
    _ row: Int, on surface: inout S, at line: Int, _ layout: TableLayout
  ) {
    let place = Rect(
      column: layout.left - 1, row: line, columns: layout.end - layout.left + 2, rows: 1)
    let isChosen = highlight == .row(row)
    if isChosen {
      surface.write(
        String(repeating: " ", count: place.columns), column: place.column, row: line,
        columns: place.columns, style: Style(.focus, [.bold, .reverse]))
      surface.write(
        ">", column: place.column, row: line, columns: 1, style: Style(.focus, [.bold, .reverse]))
    }
    for column in layout.columns {
      let isCell = highlight == .cell(MatrixIndex(row: row, column: column.index))
      let style: Style =
        isChosen ? Style(.focus, [.bold, .reverse]) : isCell ? Style(.focus, .bold) : .text
      let used = column.write(
        column.text(row), on: &surface, row: line, style: style)
      guard isCell else { continue }
      surface.write("[", column: used.column - 1, row: line, columns: 1, style: style)
      surface.write("]", column: used.endColumn, row: line, columns: 1, style: style)
    }
    surface.addZone("row", index: row, area: place)
  }

  /// The table in a sentence: how large it is, and the range of its first columns of numbers.
  public var description: String {
    let size =
      CountText.text(Double(rowCount), "row") + " and "
      + CountText.text(Double(columns.count), "column") + "."
    let ranges = columns.compactMap { column -> String? in
      guard case .numbers(let numbers, _) = column.values else { return nil }
      let finite = numbers.filter(\.isFinite)
      guard let least = finite.min(), let most = finite.max() else {
        return "\(column.name) has no values."
      }
      let unit = column.unit.isEmpty ? "" : " \(column.unit)"
      let gaps = numbers.count { $0.isNaN }
      let missing = gaps == 0 ? "" : ", \(gaps) missing"
      if least == most { return "\(column.name) is \(ShortNumber.text(least))\(unit)\(missing)." }
      return "\(column.name) runs from \(ShortNumber.text(least)) to \(ShortNumber.text(most))"
        + "\(unit)\(missing)."
    }
    return ([size] + ranges.prefix(3)).joined(separator: " ")
  }
}
