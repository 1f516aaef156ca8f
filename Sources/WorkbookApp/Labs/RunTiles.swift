internal import Cells

/// Where the pictures of runs side by side stand, and the curves of all of them: the pictures above the
/// curves, or left of them where the pane is broad and low.
struct RunTiles: Equatable {
  /// A place for each run, its name in the first row.
  let tiles: [Rect]
  let curves: Rect
  /// Whether there is no room for axes.
  let isBare: Bool

  /// Columns and rows that a picture needs to say anything, its name included.
  static let least = Size(columns: 12, rows: 6)
  /// A picture with axes needs so many.
  static let framed = Size(columns: 24, rows: 12)
  /// Curves need so many.
  private static let leastCurves = Size(columns: 30, rows: 6)

  /// Nil where there is only room for the curves.
  init?(_ area: Rect, runs: Int) {
    guard runs > 0 else { return nil }
    let isBeside = area.columns >= 2 * Self.leastCurves.columns && area.rows < 24
    let (pictures, rest): (Rect, Rect)
    if isBeside {
      (pictures, rest) = area.splitLeft(
        min(area.columns - Self.leastCurves.columns, max(area.columns / 2, runs * 20)))
    } else {
      (pictures, rest) = area.splitTop(min(area.rows / 2 + 1, area.rows - Self.leastCurves.rows))
    }
    let width = pictures.columns / runs
    guard width >= Self.least.columns, pictures.rows >= Self.least.rows else { return nil }
    tiles = (0..<runs).map { index in
      Rect(
        column: pictures.column + index * width, row: pictures.row, columns: width - 1,
        rows: pictures.rows)
    }
    curves = rest
    isBare = !Size(columns: width, rows: pictures.rows).holds(Self.framed)
  }

  /// The cells of a picture below its name.
  var picture: Size {
    Size(columns: tiles[0].columns, rows: max(0, tiles[0].rows - 1))
  }
}
