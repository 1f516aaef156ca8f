public import Cells

/// Residuals of a regression against its predictions, around a zero line. A good fit leaves a level
/// band without a pattern (Anscombe and Tukey 1963).
public struct ResidualPlot: Plot {
  public var title: String
  public var predictions: [Double]
  /// What was observed, less what was predicted; as many as predictions.
  public var residuals: [Double]
  /// What is predicted, and its unit, which is also that of the residuals.
  public var name: String
  public var unit: String
  /// How many of the largest residuals have a stem down to zero.
  public var stems: Int

  /// A plot of residuals; its axes hold them all, and zero lies in the middle.
  public init(
    _ title: String = "", predictions: [Double], residuals: [Double], name: String = "prediction",
    unit: String = "", stems: Int = 0
  ) {
    self.title = title
    self.predictions = predictions
    self.residuals = residuals
    self.name = name
    self.unit = unit
    self.stems = stems
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let points = self.points
    let frame = Frame(
      in: area, title: title, x: axis(of: points), y: residualAxis(of: points),
      glyphs: surface.glyphs)
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    frame.draw(on: &surface)
    let zero = frame.place(x: 0, y: 0).y
    surface.polyline(
      [Place(Double(frame.plot.column), zero), Place(Double(frame.plot.endColumn), zero)],
      Stroke(mark: "-"), style: Style(.axis), in: frame.plot)
    let largest = Self.largest(of: points, stems)
    for point in largest {
      let place = frame.place(point)
      surface.polyline(
        [Place(place.x, zero), place], Stroke(mark: "|"), style: Style(.wrong), in: frame.plot)
    }
    for point in points {
      surface.marker(
        .circle, at: frame.place(point), style: Style(.category(0)), in: frame.plot)
    }
    for point in largest {
      surface.marker(
        .diamond, at: frame.place(point), style: Style(.wrong, on: nil, .bold), in: frame.plot)
    }
  }

  private var points: [Point] {
    zip(predictions, residuals).map { Point($0, $1) }.filter(\.isFinite)
  }

  private static func largest(of points: [Point], _ count: Int) -> ArraySlice<Point> {
    guard count > 0 else { return [] }
    return points.sorted { abs($0.y) > abs($1.y) }.prefix(count)
  }

  private func axis(of points: [Point]) -> Axis {
    let values = points.map(\.x)
    guard let least = values.min(), let most = values.max() else {
      return Axis(name, unit: unit, 0...1)
    }
    return Axis(name, unit: unit, SteadyRange.rounded(least...most))
  }

  private func residualAxis(of points: [Point]) -> Axis {
    let most = points.reduce(0) { max($0, abs($1.y)) }
    let range = SteadyRange.rounded(0...(most > 0 ? most : 1))
    return Axis("residual", -range.upperBound...range.upperBound)
  }

  /// The plot in a sentence: the size of the residuals, and the pattern they show.
  public var description: String {
    let lost = max(predictions.count, residuals.count) - points.count
    let losses =
      lost == 0 ? "" : lost == 1 ? " 1 point has no place." : " \(lost) points have no place."
    return ResidualPattern(points).text + losses
  }
}
