internal import Cells

/// Dots finer than a cell. Each cell has one style, that of the last dot set in it.
struct DotGrid {
  let area: Rect
  let glyphs: Glyphs
  private let division: CellDivision
  private var masks: [UInt8]
  private var styles: [Style]
  private var marks: [Character]

  init(_ area: Rect, glyphs: Glyphs) {
    self.area = area
    self.glyphs = glyphs
    division = glyphs.dots
    masks = Array(repeating: 0, count: area.columns * area.rows)
    styles = Array(repeating: .text, count: masks.count)
    marks = glyphs.isASCII ? Array(repeating: "*", count: masks.count) : []
  }

  var dotsAcross: Int { area.columns * division.across }
  var dotsDown: Int { area.rows * division.down }

  /// The cells that have a dot, counted row by row.
  var inked: [Int] { masks.indices.filter { masks[$0] != 0 } }

  /// Sets a dot, counted from the upper left; outside the grid nothing happens.
  mutating func set(_ x: Int, _ y: Int, style: Style, mark: Character = "*") {
    guard x >= 0, y >= 0, x < dotsAcross, y < dotsDown else { return }
    let (column, row) = (x / division.across, y / division.down)
    let index = row * area.columns + column
    masks[index] |= 1 << UInt8(y % division.down * division.across + x % division.across)
    styles[index] = style
    if glyphs.isASCII { marks[index] = mark }
  }

  /// Draws lines between places of the canvas; what lies outside `clip` is left out.
  mutating func polyline(_ places: [Place], _ stroke: Stroke, style: Style, in clip: Rect) {
    let clip = clip.intersection(area)
    guard !clip.isEmpty else { return }
    let bounds = DotBounds(
      left: (clip.column - area.column) * division.across,
      top: (clip.row - area.row) * division.down,
      right: (clip.endColumn - area.column) * division.across - 1,
      bottom: (clip.endRow - area.row) * division.down - 1)
    // The dashes go on through the corners.
    var travelled = 0
    if places.count == 1 { dot(at: places[0], stroke, style: style, in: bounds) }
    for (a, b) in zip(places, places.dropFirst()) {
      line(
        from: position(of: a), to: position(of: b), stroke, style: style, in: bounds,
        travelled: &travelled)
    }
  }

  private mutating func dot(
    at place: Place, _ stroke: Stroke, style: Style, in bounds: DotBounds
  ) {
    var travelled = 0
    let position = position(of: place)
    line(from: position, to: position, stroke, style: style, in: bounds, travelled: &travelled)
  }

  /// The dot of a place, as a number that may lie outside the grid.
  func position(of place: Place) -> (x: Double, y: Double) {
    (
      (place.x - Double(area.column)) * Double(division.across) - 0.5,
      (place.y - Double(area.row)) * Double(division.down) - 0.5
    )
  }

  /// A straight line between two dots (Bresenham 1965).
  private mutating func line(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), _ stroke: Stroke, style: Style,
    in bounds: DotBounds, travelled: inout Int
  ) {
    guard let (a, b) = bounds.clipped(a, b) else { return }
    var (x, y) = (Int(a.x.rounded()), Int(a.y.rounded()))
    let (endX, endY) = (Int(b.x.rounded()), Int(b.y.rounded()))
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    let (stepX, stepY) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
    // Dashes have the same length in cells, whether a cell has two dots across or one.
    let stride = 2 / division.across
    var error = dx + dy
    while true {
      if stroke.isInked(travelled), bounds.contains(x, y) {
        set(x, y, style: style, mark: stroke.mark)
        if stroke.weight > 1 {
          let (besideX, besideY) = dx > -dy ? (x, y + 1) : (x + 1, y)
          if bounds.contains(besideX, besideY) {
            set(besideX, besideY, style: style, mark: stroke.mark)
          }
        }
      }
      if x == endX && y == endY { return }
      travelled += stride
      let doubled = 2 * error
      if doubled >= dy { (error, x) = (error + dy, x + stepX) }
      if doubled <= dx { (error, y) = (error + dx, y + stepY) }
    }
  }

  /// Puts the dots on a canvas. Cells without a dot keep what they have; the ground stays.
  func draw(on canvas: inout Canvas) {
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let index = row * area.columns + column
        guard masks[index] != 0 else { continue }
        let place = (column: area.column + column, row: area.row + row)
        var style = styles[index]
        style.ground = style.ground ?? canvas[place.column, place.row].style.ground
        let character = glyphs.isASCII ? marks[index] : division.character(masks[index])
        canvas[place.column, place.row] = Cell(character, style)
      }
    }
  }
}
