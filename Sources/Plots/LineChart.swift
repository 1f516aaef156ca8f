public import Cells

/// Curves over a common x axis: a loss over steps, f over steps.
public struct LineChart: Widget {
  /// One curve.
  public struct Series: Hashable, Sendable {
    public var name: String
    /// The points, from left to right; values that are not finite leave a gap.
    public var points: [Point]

    public init(_ name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// The names of the axes; that of the x axis stands at its end, that of the y axis at its top.
  public var names: (x: String, y: String)
  public var series: [Series]
  public var x: AxisScale
  public var y: AxisScale
  /// A point to stand out, such as the present step.
  public var marked: Point?

  public init(
    names: (x: String, y: String), series: [Series], x: AxisScale, y: AxisScale,
    marked: Point? = nil
  ) {
    self.names = names
    self.series = series
    self.x = x
    self.y = y
    self.marked = marked
  }

  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.columns >= 8, area.rows >= 3 else {
      guard area.rows > 0 else { return }
      canvas.write(
        "too small", column: area.column, row: area.row, columns: area.columns, style: .faint)
      return
    }
    let frame = Frame(
      in: area, x: x, y: y, xName: canvas.glyphs.spelled(names.x),
      yName: canvas.glyphs.spelled(names.y))
    frame.draw(on: &canvas)
    var grid = DotGrid(frame.plot, glyphs: canvas.glyphs)
    for (index, curve) in series.enumerated() {
      let style = Style(.curve(index))
      for (a, b) in zip(curve.points, curve.points.dropFirst()) {
        grid.line(
          from: frame.dot(x: a.x, y: a.y, on: grid), to: frame.dot(x: b.x, y: b.y, on: grid),
          style: style)
      }
      // A point between two gaps has no line; it is there all the same.
      for point in curve.points {
        let dot = frame.dot(x: point.x, y: point.y, on: grid)
        grid.line(from: dot, to: dot, style: style)
      }
    }
    grid.draw(on: &canvas, ascii: "*")
    if let marked, marked.x.isFinite, marked.y.isFinite {
      let place = (
        column: frame.plot.column + frame.column(of: marked.x),
        row: frame.plot.row + frame.row(of: marked.y)
      )
      canvas[place.column, place.row] = Cell(
        canvas.glyphs == .unicode ? "●" : "@", Style(.place, .bold))
    }
  }

  /// The chart in a sentence: where it starts, its lowest point, where it ends.
  public var description: String {
    series.map { curve in
      let points = curve.points.filter { $0.x.isFinite && $0.y.isFinite }
      guard let first = points.first, let last = points.last,
        let lowest = points.min(by: { $0.y < $1.y }), let highest = points.max(by: { $0.y < $1.y })
      else { return "\(curve.name): no points yet." }
      let number = { (value: Double) in ShortNumber.text(value) }
      if points.count == 1 { return "\(curve.name) is \(number(first.y)) at \(number(first.x))." }
      if lowest.y == highest.y {
        return "\(curve.name) stays at \(number(first.y)) up to \(number(last.x))."
      }
      let lead = "\(curve.name) starts at \(number(first.y))"
      if lowest.y == first.y, lowest.y == last.y {
        return lead + ", rises to \(number(highest.y)) at \(number(highest.x)), then falls to "
          + "\(number(last.y)) at \(number(last.x))."
      }
      let end = "to \(number(last.y)) at \(number(last.x))."
      if lowest.y == last.y { return lead + " and falls " + end }
      if lowest.y == first.y { return lead + " and rises " + end }
      return lead + ", falls to \(number(lowest.y)) at \(number(lowest.x)), then rises to "
        + "\(number(last.y)) at \(number(last.x))."
    }.joined(separator: " ")
  }
}
