internal import Cells

/// The points of several classes on a plot: each class has its own mark and hue, and one point may
/// stand out.
struct ClassPoints {
  let groups: [ScatterPlot.Group]
  let selected: ScatterPlot.Selection?
  /// Whether the classes have hues; on a ground that has all hues only marks are told apart.
  var hasHues = true
  /// The ground under a point, where marks have to stand out from it.
  var ground: ((Point) -> Role?)?

  /// More points than these have no zones: nobody could hit one.
  static let mostZones = 500

  /// The number of all points.
  var count: Int { groups.reduce(0) { $0 + $1.points.count } }

  /// Where the points lie on a plot; those without a place are left out.
  func places(in frame: Frame) -> [Place] {
    groups.flatMap { group in
      group.points.lazy.filter(\.isFinite).map { frame.place($0) }
    }
  }

  /// Marks the points; the later class wins a cell.
  func draw<S: Surface>(on surface: inout S, _ frame: Frame) {
    for (number, group) in groups.enumerated() {
      let marker = Marker.category(number)
      let role = hasHues ? Role.category(number: number) : .text
      for point in group.points where point.isFinite {
        surface.marker(
          marker, at: frame.place(point), style: Style(role, on: ground?(point)), in: frame.plot)
      }
    }
    addZones(to: &surface, frame)
  }

  /// The zones are numbered through all classes in order.
  private func addZones<S: Surface>(to surface: inout S, _ frame: Frame) {
    guard count <= Self.mostZones else { return }
    for (index, point) in groups.flatMap(\.points).enumerated() where point.isFinite {
      guard let cell = frame.cell(of: point) else { continue }
      surface.addZone(
        "point", index: index, area: Rect(column: cell.column, row: cell.row, columns: 1, rows: 1))
    }
  }

  /// Marks the selected point, after all that could hide it. Brackets beside the mark leave its class
  /// plain; at an edge of the plot the mark is reversed.
  func drawSelected<S: Surface>(on surface: inout S, _ frame: Frame) {
    guard let selected, let point = selectedPoint, let cell = frame.cell(of: point) else { return }
    let place = frame.place(point)
    let hasRoom = cell.column > frame.plot.column && cell.column < frame.plot.endColumn - 1
    if hasRoom {
      for (bracket, step) in [("[", -1.0), ("]", 1.0)] {
        surface.marker(
          .character(Character(bracket)), at: Place(place.x + step, place.y),
          style: Style(.focus, on: ground?(point), .bold), in: frame.plot)
      }
    }
    surface.marker(
      .category(selected.group), at: place,
      style: Style(.focus, on: ground?(point), hasRoom ? .bold : [.bold, .reverse]), in: frame.plot)
  }

  /// Marks a place where there may be no point.
  func drawCursor<S: Surface>(_ cursor: Point?, on surface: inout S, _ frame: Frame) {
    guard let cursor, cursor.isFinite else { return }
    surface.marker(
      .character("+"), at: frame.place(cursor),
      style: Style(.focus, on: ground?(cursor), [.bold, .reverse]), in: frame.plot)
  }

  /// The point that stands out, when there is one.
  var selectedPoint: Point? {
    guard let selected, groups.indices.contains(selected.group),
      groups[selected.group].points.indices.contains(selected.index)
    else { return nil }
    let point = groups[selected.group].points[selected.index]
    return point.isFinite ? point : nil
  }
}

extension Point {
  /// Whether it has a place.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Frame {
  /// The cell in which a point of the data lies; nil outside the plot.
  func cell(of point: Point) -> (column: Int, row: Int)? {
    let place = place(point)
    guard place.x >= Double(plot.column), place.x < Double(plot.endColumn),
      place.y >= Double(plot.row), place.y < Double(plot.endRow)
    else { return nil }
    return (Int(place.x), Int(place.y))
  }
}
