public import Cells

/// Points of classes in the plane, told apart by mark and hue, with fitted lines over them.
public struct ScatterPlot: Plot {
  /// The points of one class.
  public struct Group: Hashable, Sendable {
    public var name: String
    /// The points, in any order; one that is not finite is left out.
    public var points: [Point]

    public init(_ name: String, _ points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// One of the points: which group, and which of its points.
  public struct Selection: Hashable, Sendable {
    public var group: Int
    public var index: Int

    public init(group: Int, index: Int) {
      self.group = group
      self.index = index
    }
  }

  /// The zone of the whole plane, between the axes.
  public static let planeZone = "plane"

  public var title: String
  public var x: Axis
  public var y: Axis
  /// The classes; where two share a cell, the later one is seen.
  public var groups: [Group]
  /// The point that stands out, wherever it lies.
  public var selected: Selection?
  /// A place that stands out, such as where a point is to be put.
  public var cursor: Point?
  /// Lines over the points, such as a regression line.
  public var lines: [LineChart.Series]

  /// A plot of points. Up to 500 of them are zones `point`, numbered through all groups in order.
  public init(
    _ title: String = "", x: Axis, y: Axis, groups: [Group], selected: Selection? = nil,
    lines: [LineChart.Series] = []
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.groups = groups
    self.selected = selected
    self.lines = lines
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let points = ClassPoints(groups: groups, selected: selected)
    let layout = FrameWithLegend(
      in: area, title: title, x: x, y: y, legend: legend, glyphs: surface.glyphs
    ) { frame in
      points.places(in: frame) + lines.flatMap { frame.places(along: $0.points) }
    }
    let frame = layout.frame
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    layout.drawFrame(on: &surface)
    surface.addZone(Self.planeZone, index: 0, area: frame.plot)
    // A crowd would hide the line; over a few points the line would hide those it fits best.
    let isCrowd = points.count > frame.plot.columns * frame.plot.rows / 4
    if !isCrowd { drawLines(on: &surface, frame) }
    points.draw(on: &surface, frame)
    if isCrowd { drawLines(on: &surface, frame) }
    points.drawSelected(on: &surface, frame)
    points.drawCursor(cursor, on: &surface, frame)
    layout.drawLegend(on: &surface)
  }

  private func drawLines<S: Surface>(on surface: inout S, _ frame: Frame) {
    for (index, line) in lines.enumerated() {
      for run in line.points.split(whereSeparator: { !$0.isFinite }) {
        surface.polyline(
          run.map { frame.place($0) }, .curve(index), style: style(ofLine: index), in: frame.plot)
      }
    }
  }

  /// The hues of curves follow those of classes; a line has one that no class has.
  private func style(ofLine index: Int) -> Style { Style(.curve(number: groups.count + index)) }

  /// One class needs no legend: the title names it.
  private var legend: Legend {
    guard groups.count + lines.count > 1 else { return Legend([]) }
    return Legend(
      groups.enumerated().map { number, group in
        Legend.Entry(
          name: group.name, sample: .marker(.category(number)),
          style: Style(.category(number: number)))
      }
        + lines.enumerated().map { index, line in
          Legend.Entry(name: line.name, sample: .line(.curve(index)), style: style(ofLine: index))
        })
  }

  /// The plot in a sentence: where the classes lie, and how far they overlap.
  public var description: String { GroupsInWords(groups, x: x, y: y).text }
}

extension Frame {
  /// Places in every cell along a line in the plot, so that a legend can keep off it.
  func places(along points: [Point]) -> [Place] {
    let bounds = DotBounds(
      left: plot.column, top: plot.row, right: plot.endColumn, bottom: plot.endRow)
    return zip(points, points.dropFirst()).flatMap { first, second -> [Place] in
      guard first.isFinite, second.isFinite else { return [] }
      let (a, b) = (place(first), place(second))
      guard let (from, to) = bounds.clipped((a.x, a.y), (b.x, b.y)) else { return [] }
      let steps = max(1, Int(max(abs(to.x - from.x), abs(to.y - from.y)).rounded(.up)))
      return (0...steps).map {
        let part = Double($0) / Double(steps)
        return Place(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
      }
    }
  }
}
