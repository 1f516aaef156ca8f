internal import Cells

/// Curves of rates, which all lie between 0 and 1, with a dotted line of reference and the points in
/// use.
struct RateCurves {
  /// One curve.
  struct Curve: Hashable {
    var name: String
    /// The corners of the curve.
    var points: [Point]
    /// The point of the threshold in use.
    var marked: Point?
  }

  let title: String
  let x: Axis
  let y: Axis
  let curves: [Curve]
  /// What a classifier without knowledge reaches.
  let reference: [Point]

  func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let layout = FrameWithLegend(
      in: area, title: title, x: x, y: y, legend: legend, glyphs: surface.glyphs
    ) { frame in
      (curves.map(\.points) + [reference]).flatMap { frame.places(along: $0) }
    }
    let frame = layout.frame
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    layout.drawFrame(on: &surface)
    surface.polyline(
      reference.map { frame.place($0) }, Stroke(.dotted, mark: "."), style: .faint, in: frame.plot)
    for (index, curve) in curves.enumerated() where !curve.points.isEmpty {
      surface.polyline(
        curve.points.map { frame.place($0) }, .curve(index), style: Style(.curve(number: index)),
        in: frame.plot)
    }
    for (index, curve) in curves.enumerated() {
      guard let marked = curve.marked else { continue }
      surface.marker(
        .character("●"), at: frame.place(marked),
        style: Style(.curve(number: index), on: nil, .bold),
        in: frame.plot)
    }
    layout.drawLegend(on: &surface)
  }

  private var legend: Legend {
    Legend(
      curves.enumerated().map { index, curve in
        Legend.Entry(
          name: curve.name, sample: .line(.curve(index)), style: Style(.curve(number: index)))
      })
  }

  /// The points of two lists of rates, without those that have no place.
  static func points(_ x: [Double], _ y: [Double]) -> [Point] {
    zip(x, y).map { Point($0, $1) }.filter(\.isFinite).map {
      Point(min(max(0, $0.x), 1), min(max(0, $0.y), 1))
    }
  }

  /// The point of a number in two lists of rates.
  static func point(_ number: Int?, _ x: [Double], _ y: [Double]) -> Point? {
    guard let number, x.indices.contains(number), y.indices.contains(number) else { return nil }
    return points([x[number]], [y[number]]).first
  }

  /// Names the curves with the area under each, best first: `net leaves 0.94 of 1`.
  static func comparison(_ areas: [(name: String, area: Double)], measure: String) -> String {
    let sorted = areas.sorted { $0.area > $1.area }
    guard let best = sorted.first else { return "No curve yet." }
    let lead = "\(best.name) has \(measure) of \(ShortNumber.text(best.area))"
    let rest = sorted.dropFirst().map { "\($0.name) \(ShortNumber.text($0.area))" }
    return lead + (rest.isEmpty ? "" : ", " + rest.joined(separator: ", "))
  }
}
