public import Cells

/// A function of two unknowns seen from above: its levels by colour, or by ink where there are no
/// colours, and the path of a descent on them.
public struct ContourMap: Plot {
  public var title: String
  public var x: Axis
  public var y: Axis
  /// The function that is shown.
  public var function: @Sendable (Double, Double) -> Double
  /// The places of the path, in order; the last is where it stands.
  public var path: [Point]

  /// How many colours there are from the lowest to the highest value in view.
  public static let levels = Level.most

  public init(
    _ title: String = "", x: Axis, y: Axis, path: [Point] = [],
    function: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.path = path
    self.function = function
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let frame = Frame(in: area, title: title, x: x, y: y, glyphs: surface.glyphs)
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    frame.draw(on: &surface)
    // Without colours, lines tell the shape better than ink, where there are dots for them.
    if surface.glyphs.levels == .density, surface.glyphs.dots.count > 2 {
      drawContours(on: &surface, frame: frame)
    } else {
      drawLevels(on: &surface, frame: frame)
    }
    drawPath(on: &surface, frame: frame)
  }

  private func drawLevels<S: Surface>(on surface: inout S, frame: Frame) {
    let size = surface.pixels(in: frame.plot)
    let across = frame.values(across: size.columns)
    let values = frame.values(down: size.rows).flatMap { vertical in
      across.map { function($0, vertical) }
    }
    let levels = LevelScale(values, count: Self.levels)
    let steps = values.map { levels.step(of: $0).map { UInt8($0) } ?? Raster.bare }
    let raster = Raster(
      columns: size.columns, rows: size.rows,
      .levels(.sequential, last: Self.levels - 1, steps: steps))
    surface.raster(raster, in: frame.plot)
  }

  private func drawContours<S: Surface>(on surface: inout S, frame: Frame) {
    let field = Field(
      columns: min(200, frame.plot.columns * 2), rows: min(200, frame.plot.rows * 4), x: x.scale,
      y: y.scale, function)
    for value in LevelScale(field.values, count: Self.levels).thresholds {
      for line in MarchingSquares.contours(of: field, at: value) {
        surface.polyline(
          line.map { frame.place(fractions: $0) }, Stroke(), style: Style(.faint), in: frame.plot)
      }
    }
  }

  private func drawPath<S: Surface>(on surface: inout S, frame: Frame) {
    let points = path.filter { $0.x.isFinite && $0.y.isFinite }
    guard let last = points.last else { return }
    surface.polyline(
      points.map { frame.place($0) }, Stroke(), style: Style(.path, .bold), in: frame.plot)
    for point in points.dropLast().suffix(64) {
      surface.marker(
        .ring, at: frame.place(point), style: Style(.path, .bold), in: frame.plot)
    }
    surface.marker(
      .character("●"), at: frame.place(last), style: Style(.place, .bold), in: frame.plot)
  }

  /// The map in a sentence: where the path began, where it is, and how far down it came; without a
  /// path, where the lowest place in view is.
  public var description: String {
    let shown = path.prefix { $0.x.isFinite && $0.y.isFinite }
    guard let first = shown.first, let last = shown.last else {
      return path.isEmpty ? lowestPlace : "The path has no place."
    }
    if path.count == 1 { return "The point stands at \(Self.text(first))." }
    let steps = shown.count == 2 ? "1 step" : "\(shown.count - 1) steps"
    let (start, end) = (function(first.x, first.y), function(last.x, last.y))
    let values =
      start.isFinite && end.isFinite && start != end
      ? "; the value \(end < start ? "falls" : "rises") from \(ShortNumber.text(start)) "
        + "to \(ShortNumber.text(end))" : ""
    let lead =
      shown.count == 1
      ? "The path starts at \(Self.text(first))"
      : "The path leads from \(Self.text(first)) in \(steps) to \(Self.text(last))\(values)"
    return lead + (shown.count < path.count ? ", then it diverges." : ".")
  }

  /// The places in each direction among which the lowest is looked for.
  private static let placesAcross = 41

  private var lowestPlace: String {
    let fractions = (0..<Self.placesAcross).map { Double($0) / Double(Self.placesAcross - 1) }
    let points = fractions.flatMap { down in
      fractions.map { Point(x.scale.value(at: $0), y.scale.value(at: down)) }
    }
    let values = points.map { (point: $0, value: function($0.x, $0.y)) }.filter(\.value.isFinite)
    guard let lowest = values.min(by: { $0.value < $1.value }) else {
      return "The map has no values."
    }
    return "The lowest place in view is near \(Self.text(lowest.point)), "
      + "where the value is \(ShortNumber.text(lowest.value))."
  }

  private static func text(_ point: Point) -> String {
    "(\(ShortNumber.text(point.x)), \(ShortNumber.text(point.y)))"
  }
}
