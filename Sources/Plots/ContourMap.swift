public import Cells

/// A function of two unknowns seen from above: coloured levels, contour lines between them, and the
/// path of a descent on it. The lines carry the picture where there are no colours.
public struct ContourMap: Widget {
  /// The names of the unknowns, across and up.
  public var names: (x: String, y: String)
  public var x: AxisScale
  public var y: AxisScale
  /// The function that is shown.
  public var function: (Double, Double) -> Double
  /// The places of the path, in order; the last is where it stands.
  public var path: [Point]

  /// How many colours there are from the lowest to the highest value in view.
  public static let levels = 8

  public init(
    names: (x: String, y: String), x: AxisScale, y: AxisScale, path: [Point] = [],
    function: @escaping (Double, Double) -> Double
  ) {
    self.names = names
    self.x = x
    self.y = y
    self.path = path
    self.function = function
  }

  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.columns >= 8, area.rows >= 4 else {
      guard area.rows > 0 else { return }
      canvas.write(
        "too small", column: area.column, row: area.row, columns: area.columns, style: .faint)
      return
    }
    let frame = Frame(
      in: area, x: x, y: y, xName: canvas.glyphs.spelled(names.x),
      yName: canvas.glyphs.spelled(names.y))
    frame.draw(on: &canvas)
    drawLevels(on: &canvas, frame: frame)
    drawPath(on: &canvas, frame: frame)
  }

  private func drawLevels(on canvas: inout Canvas, frame: Frame) {
    var grid = DotGrid(frame.plot, glyphs: canvas.glyphs)
    let (across, down) = (grid.dotsAcross, grid.dotsDown)
    guard across > 1, down > 1 else { return }
    var values = [Double](repeating: 0, count: across * down)
    for row in 0..<down {
      let vertical = y.value(at: 1 - Double(row) / Double(down - 1))
      for column in 0..<across {
        values[row * across + column] = function(
          x.value(at: Double(column) / Double(across - 1)), vertical)
      }
    }
    let levels = LevelScale(values, count: Self.levels)
    let steps = values.map { levels.step(of: $0) }
    let (perColumn, perRow) = (across / frame.plot.columns, down / frame.plot.rows)
    for row in 0..<frame.plot.rows {
      for column in 0..<frame.plot.columns {
        let middle = (row * perRow + perRow / 2) * across + column * perColumn + perColumn / 2
        guard let step = steps[middle] else { continue }
        // One dot a cell is too coarse for lines; every other level shows its number instead.
        let isNumbered = canvas.glyphs == .ascii && step % 2 == 1
        canvas[frame.plot.column + column, frame.plot.row + row] = Cell(
          isNumbered ? Character("\(step)") : " ",
          Style(.text, on: .level(Level(.sequential, step: step, last: Self.levels - 1))))
      }
    }
    guard canvas.glyphs == .unicode else { return }
    for row in 0..<down - 1 {
      for column in 0..<across - 1 {
        let here = steps[row * across + column]
        if here != steps[row * across + column + 1] || here != steps[(row + 1) * across + column] {
          grid.set(column, row, style: Style(.text))
        }
      }
    }
    grid.draw(on: &canvas, ascii: " ")
  }

  private func drawPath(on canvas: inout Canvas, frame: Frame) {
    let points = path.filter { $0.x.isFinite && $0.y.isFinite }
    guard let last = points.last else { return }
    var grid = DotGrid(frame.plot, glyphs: canvas.glyphs)
    for (a, b) in zip(points, points.dropFirst()) {
      grid.line(
        from: frame.dot(x: a.x, y: a.y, on: grid), to: frame.dot(x: b.x, y: b.y, on: grid),
        style: Style(.path, .bold))
    }
    grid.draw(on: &canvas, ascii: "*")
    for point in points.dropLast().suffix(64) {
      mark(point, "○", "o", Style(.path, .bold), on: &canvas, frame: frame)
    }
    mark(last, "●", "@", Style(.place, .bold), on: &canvas, frame: frame)
  }

  private func mark(
    _ point: Point, _ unicode: Character, _ ascii: Character, _ style: Style,
    on canvas: inout Canvas, frame: Frame
  ) {
    guard x.range.contains(point.x), y.range.contains(point.y) else { return }
    let column = frame.plot.column + frame.column(of: point.x)
    let row = frame.plot.row + frame.row(of: point.y)
    var style = style
    style.ground = canvas[column, row].style.ground
    canvas[column, row] = Cell(canvas.glyphs == .unicode ? unicode : ascii, style)
  }

  /// The map in a sentence: where the path began, where it is, and how far it came.
  public var description: String {
    guard let first = path.first, let last = path.last else { return "A map without a path." }
    let text = { (point: Point) in
      "(\(ShortNumber.text(point.x)), \(ShortNumber.text(point.y)))"
    }
    if path.count == 1 { return "The point stands at \(text(first))." }
    let steps = path.count == 2 ? "1 step" : "\(path.count - 1) steps"
    return "The path leads from \(text(first)) in \(steps) to \(text(last))."
  }
}
