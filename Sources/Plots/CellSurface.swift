public import Cells

/// The cells of a canvas as a surface for plots. Lines gather in dots finer than a cell and are put
/// down together, as soon as something else is to cover them.
public struct CellSurface: Surface {
  private var canvas: Canvas
  private let area: Rect
  private var dots: DotGrid
  private var hasDots = false
  /// The directions of the wires in each cell: 1 up, 2 right, 4 down, 8 left.
  private var wires: [Int: UInt8] = [:]
  /// The cells inked with a level; empty where levels are told by colour.
  private var shades: [Bool] = []

  public var glyphs: Glyphs { canvas.glyphs }

  /// Takes over a canvas until `finish`; drawing stays inside `area`.
  init(taking canvas: inout Canvas, area: Rect) {
    self.canvas = Canvas(size: Size(columns: 0, rows: 0), glyphs: canvas.glyphs)
    self.area = area
    dots = DotGrid(area, glyphs: canvas.glyphs)
    swap(&self.canvas, &canvas)
  }

  mutating func finish(into canvas: inout Canvas) {
    settle()
    swap(&self.canvas, &canvas)
  }

  private mutating func settle() {
    guard hasDots else { return }
    dots.draw(on: &canvas)
    if !shades.isEmpty {
      for index in dots.inked { shades[index] = false }
      for index in dots.inked {
        let (row, column) = index.quotientAndRemainder(dividingBy: area.columns)
        clearShades(besideColumn: area.column + column, row: area.row + row)
      }
    }
    dots = DotGrid(area, glyphs: glyphs)
    hasDots = false
  }

  /// Puts a character down; the ground under it stays, unless the style has its own.
  private mutating func put(_ character: Character, column: Int, row: Int, style: Style) {
    guard area.contains(column: column, row: row) else { return }
    var style = style
    style.ground = style.ground ?? canvas[column, row].style.ground
    canvas[column, row] = Cell(character, style)
    setShade(false, column: column, row: row)
  }

  private mutating func setShade(_ isShade: Bool, column: Int, row: Int) {
    if isShade, shades.isEmpty {
      shades = Array(repeating: false, count: area.columns * area.rows)
    }
    guard !shades.isEmpty, area.contains(column: column, row: row) else { return }
    shades[(row - area.row) * area.columns + column - area.column] = isShade
  }

  /// Lines and markers on a map of ink would drown in it without a little room beside them.
  private mutating func clearShades(besideColumn column: Int, row: Int) {
    guard !shades.isEmpty else { return }
    for beside in [column - 1, column + 1] where area.contains(column: beside, row: row) {
      guard shades[(row - area.row) * area.columns + beside - area.column] else { continue }
      canvas[beside, row] = .blank
      setShade(false, column: beside, row: row)
    }
  }

  // MARK: Text and lines

  @discardableResult
  public mutating func write(_ text: String, column: Int, row: Int, columns: Int, style: Style)
    -> Int
  {
    settle()
    guard row >= area.row, row < area.endRow, column >= area.column else { return 0 }
    let room = min(columns, area.endColumn - column)
    guard room > 0 else { return 0 }
    let grounds = (column..<column + room).map { canvas[$0, row].style.ground }
    let used = canvas.write(text, column: column, row: row, columns: room, style: style)
    for (at, ground) in zip(column..<column + used, grounds) {
      setShade(false, column: at, row: row)
      guard let ground, style.ground == nil else { continue }
      canvas.restyle(Rect(column: at, row: row, columns: 1, rows: 1)) { $0.ground = ground }
    }
    return used
  }

  public mutating func label(
    _ text: String, column: Int, row: Int, columns: Int, shift: Place, style: Style
  ) {
    write(text, column: column, row: row, columns: columns, style: style)
  }

  public mutating func polyline(
    _ places: [Place], _ stroke: Stroke, style: Style, in clip: Rect
  ) {
    guard !places.isEmpty else { return }
    hasDots = true
    dots.polyline(places, stroke, style: style, in: clip)
  }

  public mutating func wire(_ corners: [(column: Int, row: Int)], style: Style) {
    settle()
    let corners = corners.map { corner in
      // What lies outside draws nothing, however far away it is.
      (
        column: min(max(corner.column, area.column - 1), area.endColumn),
        row: min(max(corner.row, area.row - 1), area.endRow)
      )
    }
    for (a, b) in zip(corners, corners.dropFirst()) {
      let (dx, dy) = ((b.column - a.column).signum(), (b.row - a.row).signum())
      guard dx == 0 || dy == 0 else { continue }
      var (column, row) = a
      while column != b.column || row != b.row {
        join(column, row, direction: dx > 0 ? 2 : dx < 0 ? 8 : dy > 0 ? 4 : 1, style: style)
        (column, row) = (column + dx, row + dy)
        join(column, row, direction: dx > 0 ? 8 : dx < 0 ? 2 : dy > 0 ? 1 : 4, style: style)
      }
    }
  }

  private mutating func join(_ column: Int, _ row: Int, direction: UInt8, style: Style) {
    guard area.contains(column: column, row: row) else { return }
    let index = row * max(1, canvas.size.columns) + column
    let mask = wires[index, default: 0] | direction
    wires[index] = mask
    put(Self.joint(mask, isASCII: glyphs.isASCII), column: column, row: row, style: style)
  }

  private static func joint(_ mask: UInt8, isASCII: Bool) -> Character {
    if isASCII { return mask & 5 == 0 ? "-" : mask & 10 == 0 ? "|" : "+" }
    let joints: [Character] = [
      " ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
    ]
    return joints[Int(mask & 15)]
  }

  public mutating func box(_ area: Rect, style: Style) {
    guard area.columns > 1, area.rows > 1 else { return }
    let (right, bottom) = (area.endColumn - 1, area.endRow - 1)
    wire(
      [
        (area.column, area.row), (right, area.row), (right, bottom), (area.column, bottom),
        (area.column, area.row),
      ], style: style)
  }

  public mutating func axes(of plot: Rect, xTicks: [Double]?, yTicks: [Double]?, style: Style) {
    settle()
    let (left, bottom) = (plot.column - 1, plot.endRow)
    if let yTicks {
      for row in plot.row..<plot.endRow {
        put(glyphs.isASCII ? "|" : "│", column: left, row: row, style: style)
      }
      for y in yTicks { put(glyphs.isASCII ? "+" : "┤", column: left, row: cell(y), style: style) }
    }
    guard let xTicks else { return }
    for column in plot.column..<plot.endColumn {
      put(glyphs.isASCII ? "-" : "─", column: column, row: bottom, style: style)
    }
    for x in xTicks { put(glyphs.isASCII ? "+" : "┬", column: cell(x), row: bottom, style: style) }
    if yTicks != nil { put(glyphs.isASCII ? "+" : "└", column: left, row: bottom, style: style) }
  }

  public mutating func marker(_ marker: Marker, at place: Place, style: Style, in clip: Rect) {
    settle()
    let (column, row) = (cell(place.x), cell(place.y))
    guard clip.contains(column: column, row: row) else { return }
    put(marker.character(in: glyphs), column: column, row: row, style: style)
    clearShades(besideColumn: column, row: row)
  }

  /// The cell of a coordinate; one outside every canvas for what is no number.
  private func cell(_ coordinate: Double) -> Int {
    abs(coordinate) < 1e6 ? Int(coordinate.rounded(.down)) : -1
  }

  public mutating func addZone(_ name: String, index: Int, area: Rect) {
    canvas.addZone(name, index: index, area: area.intersection(self.area))
  }

  // MARK: Areas

  public mutating func columnBar(
    _ column: Int, columns: Int, from: Double, to: Double, style: Style, in clip: Rect
  ) {
    settle()
    guard from.isFinite, to.isFinite else { return }
    let blocks = BarBlocks(glyphs)
    let clip = clip.intersection(area)
    let (top, bottom) = (min(from, to), max(from, to))
    for row in clip.row..<max(clip.row, clip.endRow) {
      // Bars grow up from a whole row; the part of a cell that hangs down is rounded to halves.
      let above = max(top, Double(row)) - Double(row)
      let below = Double(row + 1) - min(bottom, Double(row + 1))
      guard above + below < 1 else { continue }
      guard let mark = blocks.upright(above: above, below: below) else { continue }
      for at in column..<column + max(0, columns) where clip.contains(column: at, row: row) {
        put(mark, column: at, row: row, style: style)
      }
    }
  }

  public mutating func rowBar(
    _ row: Int, rows: Int, from: Double, to: Double, style: Style, in clip: Rect
  ) {
    settle()
    guard from.isFinite, to.isFinite else { return }
    let blocks = BarBlocks(glyphs)
    let clip = clip.intersection(area)
    let (left, right) = (min(from, to), max(from, to))
    for column in clip.column..<max(clip.column, clip.endColumn) {
      let before = max(left, Double(column)) - Double(column)
      let after = Double(column + 1) - min(right, Double(column + 1))
      guard before + after < 1 else { continue }
      guard let mark = blocks.level(before: before, after: after) else { continue }
      for at in row..<row + max(0, rows) where clip.contains(column: column, row: at) {
        put(mark, column: column, row: at, style: style)
      }
    }
  }

  public mutating func fill(_ area: Rect, _ role: Role) {
    settle()
    let area = area.intersection(self.area)
    if !shades.isEmpty {
      for row in area.row..<max(area.row, area.endRow) {
        for column in area.column..<area.endColumn { setShade(false, column: column, row: row) }
      }
    }
    guard case .level(let level) = role, glyphs.levels == .density else {
      canvas.fill(area, with: Cell(" ", Style(.text, on: role)))
      return
    }
    canvas.fill(
      area, with: Cell(Density.character(of: level, in: glyphs), Style(Density.role(of: level))))
  }

  public mutating func band(lower: [Place], upper: [Place], style: Style, in clip: Rect) {
    settle()
    let clip = clip.intersection(area)
    for (a, b) in zip(zip(lower, upper), zip(lower, upper).dropFirst()) {
      let (start, end) = (a.0.x, b.0.x)
      guard end >= start, start.isFinite, end.isFinite else { continue }
      let first = max(Double(clip.column), (start - 0.5).rounded(.up))
      let last = min(Double(clip.endColumn - 1), (end - 0.5).rounded(.down))
      guard first <= last else { continue }
      for column in Int(first)...Int(last) {
        let middle = Double(column) + 0.5
        let part = end > start ? (middle - start) / (end - start) : 0
        let low = a.0.y + (b.0.y - a.0.y) * part
        let high = a.1.y + (b.1.y - a.1.y) * part
        guard low.isFinite, high.isFinite else { continue }
        for row in clip.row..<max(clip.row, clip.endRow)
        where Double(row + 1) > min(low, high) && Double(row) < max(low, high) {
          if glyphs.levels == .color {
            canvas.restyle(Rect(column: column, row: row, columns: 1, rows: 1)) {
              $0.ground = style.ground ?? style.role
            }
          } else {
            put(glyphs.isASCII ? ":" : "░", column: column, row: row, style: .faint)
          }
        }
      }
    }
  }

  public func pixels(in area: Rect) -> Size {
    // Ink tells one level a cell; finer pixels would be lost.
    let division = glyphs.levels == .color ? glyphs.fills : .whole
    return Size(columns: area.columns * division.across, rows: area.rows * division.down)
  }

  public mutating func raster(_ raster: Raster, in target: Rect) {
    settle()
    let raster = raster.resized(to: pixels(in: target))
    let painter = RasterPainter(raster, glyphs: glyphs)
    for row in 0..<target.rows {
      for column in 0..<target.columns {
        let (atColumn, atRow) = (target.column + column, target.row + row)
        guard area.contains(column: atColumn, row: atRow),
          let cell = painter.cell(column: column, row: row)
        else { continue }
        canvas[atColumn, atRow] = cell
        if glyphs.levels == .density { setShade(true, column: atColumn, row: atRow) }
      }
    }
  }
}
