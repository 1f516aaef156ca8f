internal import Cells

/// How the bars of several series are told apart: by hue, and by the mark of the series, which a bar
/// stands on; where there are only characters the whole bar is made of it.
struct SeriesBar {
  let style: Style
  private let marker: Marker?

  /// The bar of a series, counted from 0; one that stands alone needs no mark.
  init(_ series: Int, of count: Int) {
    style = Style(.category(number: series))
    marker = count > 1 ? .category(series) : nil
  }

  /// Draws an upright bar from its foot to its end, above the foot or below it.
  func draw<S: Surface>(
    on surface: inout S, column: Int, columns: Int, foot: Double, end: Double, in clip: Rect
  ) {
    surface.columnBar(column, columns: columns, from: foot, to: end, style: style, in: clip)
    guard let marker, foot.isFinite, end.isFinite else { return }
    let rows = Self.cells(from: foot, to: end, first: clip.row, end: clip.endRow)
    if surface.glyphs.isASCII {
      for row in rows {
        for at in column..<column + max(0, columns) {
          surface.marker(marker, at: Place(column: at, row: row), style: style, in: clip)
        }
      }
    } else if let row = end < foot ? rows.last : rows.first, abs(end - foot) >= 1 {
      let at = Place(column: column + (columns - 1) / 2, row: row)
      surface.marker(marker, at: at, style: footStyle, in: clip)
    }
  }

  /// Draws a level bar from its foot to its end, right of the foot or left of it.
  func draw<S: Surface>(
    on surface: inout S, row: Int, rows: Int, foot: Double, end: Double, in clip: Rect
  ) {
    surface.rowBar(row, rows: rows, from: foot, to: end, style: style, in: clip)
    guard let marker, foot.isFinite, end.isFinite else { return }
    let columns = Self.cells(from: foot, to: end, first: clip.column, end: clip.endColumn)
    if surface.glyphs.isASCII {
      for column in columns {
        for at in row..<row + max(0, rows) {
          surface.marker(marker, at: Place(column: column, row: at), style: style, in: clip)
        }
      }
    } else if let column = end > foot ? columns.first : columns.last, abs(end - foot) >= 1 {
      let at = Place(column: column, row: row + (rows - 1) / 2)
      surface.marker(marker, at: at, style: footStyle, in: clip)
    }
  }

  private var footStyle: Style { Style(.text, on: style.role) }

  /// The sample of a legend.
  var sample: Legend.Sample { marker.map { .marker($0) } ?? .block }

  /// The cells of which a bar covers at least half.
  private static func cells(from a: Double, to b: Double, first: Int, end: Int) -> Range<Int> {
    let (lower, upper) = (
      min(max(min(a, b), Double(first)), Double(end)),
      min(max(max(a, b), Double(first)), Double(end))
    )
    let (start, stop) = (Int((lower - 1e-6).rounded()), Int((upper + 1e-6).rounded()))
    return start..<max(start, stop)
  }
}
