public import Cells

/// A matrix as a matrix: its numbers between tall brackets, point under point, with its name and
/// shape in front. Large ones are shown by their corners, with dots for what is left out.
public struct MatrixView: Plot, Hashable, Sendable {
  public var title: String { "" }
  /// The name in front; empty for none.
  public var name: String
  /// The entries, row by row; what a short row lacks has no value.
  public var rows: [[Double]]
  /// The digits after the point; as many as the numbers need when nil.
  public var decimals: Int?
  /// The rows, columns and entries that stand out.
  public var markedRows: Set<Int>
  public var markedColumns: Set<Int>
  public var markedEntries: Set<MatrixIndex>

  /// A matrix; its entries in view are zones `cell`, numbered row by row.
  public init(
    _ name: String = "", rows: [[Double]], decimals: Int? = nil, markedRows: Set<Int> = [],
    markedColumns: Set<Int> = [], markedEntries: Set<MatrixIndex> = []
  ) {
    self.name = name
    self.rows = rows
    self.decimals = decimals
    self.markedRows = markedRows
    self.markedColumns = markedColumns
    self.markedEntries = markedEntries
  }

  private static let least = Size(columns: 3, rows: 1)

  /// The name and the shape: `W (3×2)`.
  var caption: String {
    let grid = NumberGrid(rows)
    let shape = "(\(grid.rows)×\(grid.columns))"
    return name.isEmpty ? shape : "\(name) \(shape)"
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.size.holds(Self.least) else { return surface.writeTooSmall(in: area) }
    let lead = name.isEmpty ? "" : caption + " ="
    let leadColumns = TextWidth.columns(of: surface.glyphs.spelled(lead))
    let whole = MatrixBody(self, in: area.size, glyphs: surface.glyphs)
    // The name stands in front, or above where that would cost entries.
    let front = lead.isEmpty ? 0 : leadColumns + 1
    let beside = MatrixBody(
      self, in: Size(columns: area.columns - front, rows: area.rows), glyphs: surface.glyphs)
    if front > 0, beside.shownColumns < whole.shownColumns || beside.size.columns == 0 {
      let (top, rest) = area.splitTop(area.rows >= 3 ? 1 : 0)
      let body = MatrixBody(self, in: rest.size, glyphs: surface.glyphs)
      let left = rest.column + (rest.columns - body.size.columns) / 2
      if !top.isEmpty {
        surface.writeCentred(lead, in: top, row: top.row, style: Style(.title))
      }
      return body.draw(on: &surface, column: left, row: rest.row)
    }
    let left = area.column + (area.columns - front - beside.size.columns) / 2
    surface.write(
      lead, column: left, row: area.row + (beside.size.rows - 1) / 2, columns: leadColumns,
      style: Style(.title))
    beside.draw(on: &surface, column: left + front, row: area.row)
  }

  /// The matrix in a sentence: its shape, and its largest entry.
  public var description: String {
    let grid = NumberGrid(rows)
    guard !grid.isEmpty else { return "A matrix without entries." }
    let shape =
      CountText.text(Double(grid.rows), "row") + " and "
      + CountText.text(Double(grid.columns), "column")
    return (name.isEmpty ? "A matrix of \(shape). " : "\(name) has \(shape). ")
      + MatrixInWords(grid).text
  }
}
