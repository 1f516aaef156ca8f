public import Cells

/// A place on a drawing in cells: (0, 0) is the upper left corner of the first cell, its middle is
/// (0.5, 0.5).
public struct Place: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The middle of a cell.
  public init(column: Int, row: Int) { self.init(Double(column) + 0.5, Double(row) + 0.5) }
}

/// What plots draw on: the cells of a terminal, or a vector figure. A plot lays itself out in cells
/// once and comes out as both.
///
/// What is drawn later covers what is there; the ground under text, lines and markers stays.
public protocol Surface {
  /// The characters that are there.
  var glyphs: Glyphs { get }

  /// Writes a line of text, cut at `columns`, and returns the columns used.
  @discardableResult
  mutating func write(_ text: String, column: Int, row: Int, columns: Int, style: Style) -> Int

  /// Writes the label of a tick in the cell nearest to it; a finer surface moves it by a part of a
  /// cell, to where the tick is.
  mutating func label(
    _ text: String, column: Int, row: Int, columns: Int, shift: Place, style: Style)

  /// Draws lines between places.
  mutating func polyline(_ places: [Place], _ stroke: Stroke, style: Style, in clip: Rect)

  /// Draws upright and level lines through the middles of cells; where they meet they join.
  mutating func wire(_ corners: [(column: Int, row: Int)], style: Style)

  /// Draws a frame on the outermost cells of an area.
  mutating func box(_ area: Rect, style: Style)

  /// Draws the two axes of a plot just outside it, with ticks at these places.
  mutating func axes(of plot: Rect, xTicks: [Double]?, yTicks: [Double]?, style: Style)

  /// Marks a place.
  mutating func marker(_ marker: Marker, at place: Place, style: Style, in clip: Rect)

  /// Draws an upright bar over whole columns, between two heights.
  mutating func columnBar(
    _ column: Int, columns: Int, from: Double, to: Double, style: Style, in clip: Rect)

  /// Draws a level bar on whole rows, between two places across.
  mutating func rowBar(_ row: Int, rows: Int, from: Double, to: Double, style: Style, in clip: Rect)

  /// Gives whole cells a ground, and blanks them.
  mutating func fill(_ area: Rect, _ role: Role)

  /// Gives a ground to what lies between two lines with as many places each.
  mutating func band(lower: [Place], upper: [Place], style: Style, in clip: Rect)

  /// Draws a raster over an area.
  mutating func raster(_ raster: Raster, in area: Rect)

  /// The pixels that a raster over an area should have here.
  func pixels(in area: Rect) -> Size

  /// Names an area, so that a click in it can be told from one beside it.
  mutating func addZone(_ name: String, index: Int, area: Rect)
}

extension Surface {
  /// Writes a line against the right edge of an area.
  public mutating func writeRight(_ text: String, in area: Rect, row: Int, style: Style = .text) {
    let width = min(TextWidth.columns(of: glyphs.spelled(text)), area.columns)
    write(text, column: area.endColumn - width, row: row, columns: width, style: style)
  }

  /// Writes a line in the middle of an area.
  public mutating func writeCentred(_ text: String, in area: Rect, row: Int, style: Style = .text) {
    let width = min(TextWidth.columns(of: glyphs.spelled(text)), area.columns)
    write(
      text, column: area.column + (area.columns - width) / 2, row: row, columns: width, style: style
    )
  }

  /// Says that an area is too small for a plot, as far as even that fits.
  public mutating func writeTooSmall(in area: Rect) {
    guard area.rows > 0, area.columns > 0 else { return }
    write("too small", column: area.column, row: area.row, columns: area.columns, style: .faint)
  }

  /// Writes a title in the middle of the top row where `rows` more remain below it, and returns what
  /// remains.
  public mutating func title(_ title: String, in area: Rect, leaving rows: Int) -> Rect {
    guard !title.isEmpty, area.rows > rows else { return area }
    writeCentred(title, in: area, row: area.row, style: Style(.title, .bold))
    return area.splitTop(1).rest
  }
}
