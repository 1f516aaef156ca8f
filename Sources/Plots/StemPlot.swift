public import Cells

/// Values as stems on a line at zero: a sequence, a kernel, the coefficients of a model.
public struct StemPlot: Plot {
  public var title: String
  public var x: Axis
  public var y: Axis
  /// Where the stems end; points that are not finite leave a gap.
  public var points: [Point]
  /// The value from which the stems rise or hang.
  public var baseline: Double

  public init(_ title: String = "", x: Axis, y: Axis, points: [Point], baseline: Double = 0) {
    self.title = title
    self.x = x
    self.y = y
    self.points = points
    self.baseline = baseline
  }

  /// The stems of a sequence that counts from 0, on axes that show all of it.
  public init(
    _ title: String = "", index: String = "", value: String = "", values: [Double]
  ) {
    let finite = values.filter(\.isFinite)
    let range = min(0, finite.min() ?? 0)...max(0, finite.max() ?? 1)
    self.init(
      title, x: Axis(index, -0.5...max(0.5, Double(values.count) - 0.5)),
      y: Axis(value, SteadyRange.rounded(range)),
      points: values.enumerated().map { Point(Double($0.offset), $0.element) })
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let frame = Frame(in: area, title: title, x: x, y: y, glyphs: surface.glyphs)
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    frame.draw(on: &surface)
    let plot = frame.plot
    let line = row(baseline, frame)
    surface.wire([(plot.column, line), (plot.endColumn - 1, line)], style: Style(.axis))
    for point in extremes(frame) {
      let place = frame.place(point)
      let column = Int(place.x.rounded(.down))
      let style = Style(point.y < baseline ? .negative : .positive)
      let end = row(point.y, frame)
      let middle = Double(column) + 0.5
      // A figure shows this line; on cells the characters cover it.
      surface.polyline(
        [Place(middle, Double(line) + 0.5), Place(middle, place.y)], Stroke(), style: style,
        in: plot)
      // It goes into the cell of the marker only when the marker is not nearer than its middle.
      let isNear = abs(place.y - Double(line) - 0.5) < Double(abs(end - line))
      let last = isNear ? end - (end - line).signum() : end
      surface.wire([(column, line), (column, last)], style: style)
      let marker: Marker = point.y < baseline ? .ring : .circle
      surface.marker(
        marker, at: Place(Double(column) + 0.5, place.y), style: style, in: plot)
    }
  }

  private func row(_ value: Double, _ frame: Frame) -> Int {
    let plot = frame.plot
    let place = frame.place(x: x.scale.range.lowerBound, y: value).y
    guard !place.isNaN else { return plot.endRow - 1 }
    return Int(min(max(place, Double(plot.row)), Double(plot.endRow - 1)).rounded(.down))
  }

  /// The lowest and the highest point of each column; the stems between them could not be seen.
  private func extremes(_ frame: Frame) -> [Point] {
    let plot = frame.plot
    var columns = Array<(low: Point, high: Point)?>(repeating: nil, count: plot.columns)
    for point in points where point.x.isFinite && point.y.isFinite {
      let place = frame.place(point).x - Double(plot.column)
      guard place >= 0, place < Double(plot.columns) else { continue }
      let column = Int(place)
      guard let (low, high) = columns[column] else {
        columns[column] = (point, point)
        continue
      }
      columns[column] = (point.y < low.y ? point : low, point.y > high.y ? point : high)
    }
    return columns.compactMap { $0 }.flatMap { $0.low == $0.high ? [$0.low] : [$0.low, $0.high] }
  }

  /// The greatest and the least value, and how many are above and below the line.
  public var description: String {
    let finite = points.filter { $0.x.isFinite && $0.y.isFinite }
    guard let highest = finite.max(by: { $0.y < $1.y }),
      let lowest = finite.min(by: { $0.y < $1.y })
    else { return "No values yet." }
    let text = { (point: Point) in
      "\(ShortNumber.text(point.y)) at \(ShortNumber.text(point.x))"
    }
    let lost = points.count - finite.count
    let gap = lost == 0 ? "" : lost == 1 ? " 1 is no number." : " \(lost) are no numbers."
    if finite.count == 1 { return "One value: \(text(highest)).\(gap)" }
    if highest.y == lowest.y {
      return "All \(finite.count) values are \(ShortNumber.text(highest.y)).\(gap)"
    }
    let above = finite.filter { $0.y > baseline }.count
    let below = finite.filter { $0.y < baseline }.count
    let level = baseline == 0 ? "zero" : ShortNumber.text(baseline)
    let sides =
      switch (above, below) {
      case (_, 0): "none is below \(level)"
      case (0, _): "none is above \(level)"
      default: "\(above) \(above == 1 ? "is" : "are") above \(level) and \(below) below"
      }
    return "The greatest is \(text(highest)), the least \(text(lowest)); \(sides).\(gap)"
  }
}
