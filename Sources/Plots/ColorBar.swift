internal import Cells

/// The levels of a colour scale with the values they stand for, beside or below a map.
struct ColorBar {
  private let scale: ColorScale
  private let numbers: AlignedNumbers

  private static let barColumns = 2
  private static let columnsPerLevel = 2

  init(_ scale: ColorScale, glyphs: Glyphs) {
    self.scale = scale
    let isSigned = scale.scale == .diverging
    numbers = AlignedNumbers(
      [scale.range.lowerBound, scale.range.upperBound], isSigned: isSigned, glyphs: glyphs)
  }

  private var ends: [Double] { [scale.range.lowerBound, scale.range.upperBound] }
  private var middle: Double { scale.range.lowerBound / 2 + scale.range.upperBound / 2 }
  private var middleText: String { middle == 0 ? "0" : numbers.text(middle) }
  private var labelColumns: Int { max(numbers.columns(of: ends), middleText.count) }

  /// The columns of an upright bar and its numbers.
  var columns: Int { Self.barColumns + 1 + labelColumns }

  /// The least rows of an upright bar.
  static let leastRows = 3

  /// Draws the bar upright, the largest value at the top.
  func draw<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.columns >= columns, area.rows >= Self.leastRows else { return }
    let raster = Raster(
      columns: 1, rows: scale.levels.count,
      .levels(scale.scale, last: scale.levels.count - 1, steps: scale.levels.reversed()))
    surface.raster(raster, in: area.splitLeft(Self.barColumns).left)
    let labels = [
      (area.row, numbers.text(ends[1])), (area.row + (area.rows - 1) / 2, middleText),
      (area.endRow - 1, numbers.text(ends[0])),
    ]
    for (row, text) in labels {
      let label = Rect(
        column: area.column + Self.barColumns + 1, row: row, columns: labelColumns, rows: 1)
      surface.writeRight(text, in: label, row: row, style: Style(.axis))
    }
  }

  /// The columns of a bar in a row, with a number at each end.
  var rowColumns: Int {
    numbers.columns(of: ends) * 2 + 2 + scale.levels.count * Self.columnsPerLevel
  }

  /// Draws the bar in one row, the largest value at the right.
  func drawInRow<S: Surface>(on surface: inout S, in area: Rect) {
    guard area.columns >= rowColumns, area.rows > 0 else { return }
    let (low, high) = (numbers.text(ends[0]), numbers.text(ends[1]))
    let bar = Rect(
      column: area.column + low.count + 1, row: area.row,
      columns: scale.levels.count * Self.columnsPerLevel, rows: 1)
    surface.write(
      low, column: area.column, row: area.row, columns: low.count, style: Style(.axis))
    let raster = Raster(
      columns: scale.levels.count, rows: 1,
      .levels(scale.scale, last: scale.levels.count - 1, steps: scale.levels))
    surface.raster(raster, in: bar)
    surface.write(
      high, column: bar.endColumn + 1, row: area.row, columns: high.count, style: Style(.axis))
  }
}
