internal import Cells

/// Dots finer than a cell: two by four a cell in braille, one a cell in ASCII. Each cell has one
/// style, that of the last dot set in it.
struct DotGrid {
  let area: Rect
  let glyphs: Glyphs
  private var masks: [UInt8]
  private var styles: [Style?]

  init(_ area: Rect, glyphs: Glyphs) {
    self.area = area
    self.glyphs = glyphs
    masks = Array(repeating: 0, count: area.columns * area.rows)
    styles = Array(repeating: nil, count: area.columns * area.rows)
  }

  var dotsAcross: Int { area.columns * (glyphs == .unicode ? 2 : 1) }
  var dotsDown: Int { area.rows * (glyphs == .unicode ? 4 : 1) }

  /// Sets a dot, counted from the upper left; outside the grid nothing happens.
  mutating func set(_ x: Int, _ y: Int, style: Style) {
    guard x >= 0, y >= 0, x < dotsAcross, y < dotsDown else { return }
    guard glyphs == .unicode else {
      masks[y * area.columns + x] = 1
      styles[y * area.columns + x] = style
      return
    }
    let index = y / 4 * area.columns + x / 2
    masks[index] |= Self.bits[y % 4 * 2 + x % 2]
    styles[index] = style
  }

  /// Draws a straight line between two dots (Bresenham 1965), which may lie outside.
  mutating func line(from a: (x: Double, y: Double), to b: (x: Double, y: Double), style: Style) {
    guard let (a, b) = clipped(a, b) else { return }
    var (x, y) = (Int(a.x.rounded()), Int(a.y.rounded()))
    let (endX, endY) = (Int(b.x.rounded()), Int(b.y.rounded()))
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    let (stepX, stepY) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
    var error = dx + dy
    while true {
      set(x, y, style: style)
      if x == endX && y == endY { return }
      let doubled = 2 * error
      if doubled >= dy { (error, x) = (error + dy, x + stepX) }
      if doubled <= dx { (error, y) = (error + dx, y + stepY) }
    }
  }

  /// The part of a line near the grid (Liang and Barsky 1984), so that a point far outside costs
  /// nothing and its direction stays right.
  private func clipped(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> (
    (x: Double, y: Double), (x: Double, y: Double)
  )? {
    let (a, b) = (Self.drawn(a, near: b), Self.drawn(b, near: a))
    // Of two ends this far away, nobody knows where in the grid their line passes.
    guard abs(a.x) < 1e12, abs(a.y) < 1e12, abs(b.x) < 1e12, abs(b.y) < 1e12 else { return nil }
    var (first, last) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let edges = [
      (-dx, a.x + 1), (dx, Double(dotsAcross) - a.x), (-dy, a.y + 1), (dy, Double(dotsDown) - a.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        first = max(first, distance / direction)
      } else {
        last = min(last, distance / direction)
      }
    }
    guard first <= last else { return nil }
    return ((a.x + first * dx, a.y + first * dy), (a.x + last * dx, a.y + last * dy))
  }

  /// A point very far away is drawn closer on the same line, where its numbers are still exact.
  private static func drawn(_ far: (x: Double, y: Double), near: (x: Double, y: Double)) -> (
    x: Double, y: Double
  ) {
    let limit = 1e9
    let (dx, dy) = (far.x - near.x, far.y - near.y)
    let distance = max(abs(dx), abs(dy))
    guard distance > limit, distance.isFinite, max(abs(near.x), abs(near.y)) < limit / 10
    else { return far }
    return (near.x + dx / distance * limit, near.y + dy / distance * limit)
  }

  /// Puts the dots on a canvas. Cells without a dot keep what they have; the ground stays.
  func draw(on canvas: inout Canvas, ascii mark: Character) {
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        let index = row * area.columns + column
        guard masks[index] != 0, var style = styles[index] else { continue }
        let place = (column: area.column + column, row: area.row + row)
        style.ground = style.ground ?? canvas[place.column, place.row].style.ground
        let character =
          glyphs == .unicode
          ? Character(Unicode.Scalar(0x2800 + UInt32(masks[index])) ?? " ") : mark
        canvas[place.column, place.row] = Cell(character, style)
      }
    }
  }

  /// The bit of each braille dot, row by row (Unicode 15, section 21.1).
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
