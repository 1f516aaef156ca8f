public import Cells

/// What a classifier says at every place of the plane, under the points it learns from: the
/// probability of the second class, or the class itself, and the line where the answer changes.
public struct DecisionMap: Plot {
  /// What is known at each place.
  public enum Ground: Hashable, Sendable {
    /// The probability of the second class, 0 to 1; from 0.5 on the answer is this class.
    case probability(Field)
    /// The number of the class, row by row from the top as in a `Field`; `Raster.bare` for none.
    case classes([UInt8], columns: Int, rows: Int)
  }

  public var title: String
  public var x: Axis
  public var y: Axis
  public var ground: Ground
  /// The classes; over a probability the first two are its sides.
  public var groups: [ScatterPlot.Group]
  /// The point that stands out, wherever it lies.
  public var selected: ScatterPlot.Selection?
  /// Whether axes and legend are left out, where several maps of one plane stand in little room.
  public var isBare = false
  /// A place that stands out, such as where a point is to be put.
  public var cursor: Point?

  /// How many levels of probability there are; in the middle one the answer is open.
  public static let levels = Level.most

  /// A map whose ground covers the ranges of its axes. Points are zones as in `ScatterPlot`.
  public init(
    _ title: String = "", x: Axis, y: Axis, ground: Ground, groups: [ScatterPlot.Group] = [],
    selected: ScatterPlot.Selection? = nil
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.ground = ground
    self.groups = groups
    self.selected = selected
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    // A map fills its plot, so no corner of it is free for the legend.
    let layout = FrameWithLegend(
      in: area, title: title, x: x, y: y,
      legend: isBare ? Legend([]) : legend(surface.glyphs), glyphs: surface.glyphs, isBare: isBare
    ) { _ in nil }
    let frame = layout.frame
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    layout.drawFrame(on: &surface)
    surface.addZone(ScatterPlot.planeZone, index: 0, area: frame.plot)
    drawGround(on: &surface, frame)
    drawBoundary(on: &surface, frame)
    let isColored = surface.glyphs.levels == .color
    let points = ClassPoints(
      groups: groups, selected: selected, hasHues: !isProbability,
      ground: isColored ? { role(at: $0) } : nil)
    points.draw(on: &surface, frame)
    points.drawSelected(on: &surface, frame)
    points.drawCursor(cursor, on: &surface, frame)
  }

  private func drawGround<S: Surface>(on surface: inout S, _ frame: Frame) {
    let pixels = surface.pixels(in: frame.plot)
    let content: Raster.Content
    switch ground {
    case .probability(let field):
      let sampler = FieldSampler(
        columns: field.columns, rows: field.rows, pixels: pixels, cells: frame.plot.size)
      content = .levels(
        .diverging, last: Self.levels - 1, steps: sampler.levels(of: field, count: Self.levels))
    case .classes(let numbers, let columns, let rows):
      let grid = ClassGrid(numbers, columns: columns, rows: rows)
      let sampler = FieldSampler(
        columns: grid.columns, rows: grid.rows, pixels: pixels, cells: frame.plot.size)
      content = .regions(sampler.nearest(of: grid.classes, columns: grid.columns))
    }
    var raster = Raster(columns: pixels.columns, rows: pixels.rows, content)
    raster.regionMarks = ClassGrid.marks
    surface.raster(raster, in: frame.plot)
  }

  private func drawBoundary<S: Surface>(on surface: inout S, _ frame: Frame) {
    // Where dots are coarse a heavy line would be a broad band.
    let stroke = Stroke(weight: surface.glyphs.dots == .braille ? 2 : 1, mark: ".")
    for line in boundary {
      surface.polyline(
        line.map { frame.place(fractions: $0) }, stroke, style: Style(.text),
        in: frame.plot)
    }
  }

  /// The lines on which the answer changes, in fractions of the axes.
  private var boundary: [[Point]] {
    switch ground {
    case .probability(let field): MarchingSquares.contours(of: field, at: 0.5)
    case .classes(let numbers, let columns, let rows):
      ClassGrid(numbers, columns: columns, rows: rows).boundary
    }
  }

  /// The ground under a point.
  private func role(at point: Point) -> Role? {
    let (across, up) = (x.scale.fraction(of: point.x), y.scale.fraction(of: point.y))
    switch ground {
    case .probability(let field):
      let step = FieldSampler.step(of: field.value(atFractions: across, up), count: Self.levels)
      return step == Raster.bare
        ? nil : .level(Level(.diverging, step: Int(step), last: Self.levels - 1))
    case .classes(let numbers, let columns, let rows):
      return ClassGrid(numbers, columns: columns, rows: rows).answer(atFractions: across, up)
        .map { .region($0) }
    }
  }

  private var isProbability: Bool {
    if case .probability = ground { true } else { false }
  }

  /// Each class with the ground on which it is the answer for sure.
  private func legend(_ glyphs: Glyphs) -> Legend {
    Legend(
      groups.enumerated().map { number, group in
        let marker = Marker.category(number)
        guard isProbability else {
          let region = UInt8(truncatingIfNeeded: number)
          return Legend.Entry(
            name: group.name,
            sample: .ground(marker, beside: ClassGrid.marks[number % ClassGrid.marks.count]),
            style: Style(.category(region), on: .region(region)))
        }
        guard number < 2 else {
          return Legend.Entry(name: group.name, sample: .marker(marker), style: .text)
        }
        let last = Self.levels - 1
        let level = Level(.diverging, step: number * last, last: last)
        let isInked = glyphs.levels == .density
        let beside = isInked ? Density.character(of: level, in: glyphs) : number == 0 ? "−" : "+"
        return Legend.Entry(
          name: group.name, sample: .ground(marker, beside: .character(beside)),
          style: isInked ? Style(Density.role(of: level)) : Style(.text, on: .level(level)))
      })
  }

  /// The map in a sentence: where the classes are said to be, and how many points lie elsewhere.
  public var description: String { DecisionInWords(self).text }
}

extension Frame {
  /// The place of a point in fractions of the axes.
  func place(fractions point: Point) -> Place {
    Place(
      Double(plot.column) + 0.5 + point.x * Double(plot.columns - 1),
      Double(plot.row) + 0.5 + (1 - point.y) * Double(plot.rows - 1))
  }
}
