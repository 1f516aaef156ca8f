public import Cells

/// How often values fall into each of equal bins.
public struct Histogram: Plot {
  /// Values that are counted together.
  public struct Group: Hashable, Sendable {
    public var name: String
    /// The values; those that are not finite are left out.
    public var values: [Double]

    public init(_ name: String = "", values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// How several groups share the bins.
  public enum Arrangement: Hashable, Sendable {
    /// An outline for each group, the first one filled.
    case overlaid
    /// Bars side by side.
    case beside
  }

  /// A place on the axis to stand out, such as the mean.
  public struct Mark: Hashable, Sendable {
    public var name: String
    public var value: Double

    public init(_ name: String, at value: Double) {
      self.name = name
      self.value = value
    }
  }

  public var title: String
  /// What the values are.
  public var name: String
  /// The unit of the values; empty for none.
  public var unit: String
  public var groups: [Group]
  /// The bins; nil for a choice by the values and the room.
  public var bins: Bins?
  public var arrangement: Arrangement
  /// Whether counts are told by their ratios, so that rare values are seen beside common ones.
  public var hasLogarithmicCounts: Bool
  public var mark: Mark?

  public init(
    _ title: String = "", of name: String = "", unit: String = "", groups: [Group],
    bins: Bins? = nil, arrangement: Arrangement = .overlaid, hasLogarithmicCounts: Bool = false,
    mark: Mark? = nil
  ) {
    self.title = title
    self.name = name
    self.unit = unit
    self.groups = groups
    self.bins = bins
    self.arrangement = arrangement
    self.hasLogarithmicCounts = hasLogarithmicCounts
    self.mark = mark
  }

  /// The histogram of one group of values.
  public init(
    _ title: String = "", of name: String = "", unit: String = "", values: [Double],
    mark: Mark? = nil
  ) {
    self.init(title, of: name, unit: unit, groups: [Group(values: values)], mark: mark)
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    var layout = HistogramLayout(self, in: area, glyphs: surface.glyphs)
    guard !layout.frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    let legend = self.legend
    let hasRoom =
      legend.entries.isEmpty
      || legend.fits(in: layout.frame.plot, avoiding: layout.covered, surface.glyphs)
    if !hasRoom, area.rows >= Legend.leastRows {
      var untitled = self
      untitled.title = ""
      let rest = legend.drawBelow(title: title, on: &surface, in: area)
      layout = HistogramLayout(untitled, in: rest, glyphs: surface.glyphs)
    }
    layout.frame.draw(on: &surface)
    switch arrangement {
    case .overlaid where groups.count > 1: drawOutlines(on: &surface, layout)
    default: drawBars(on: &surface, layout)
    }
    drawMark(on: &surface, layout)
    if hasRoom { legend.draw(on: &surface, in: layout.frame.plot, avoiding: layout.covered) }
  }

  private func drawBars<S: Surface>(on surface: inout S, _ layout: HistogramLayout) {
    let foot = Double(layout.frame.plot.endRow)
    for (group, counts) in layout.counts.enumerated() {
      let bar = SeriesBar(group, of: groups.count)
      for (index, count) in counts.enumerated() where count > 0 {
        let columns = layout.columns(ofBin: index, bar: group, of: groups.count)
        bar.draw(
          on: &surface, column: columns.lowerBound, columns: columns.count, foot: foot,
          end: layout.top(of: count), in: layout.frame.plot)
      }
    }
  }

  private func drawOutlines<S: Surface>(on surface: inout S, _ layout: HistogramLayout) {
    let plot = layout.frame.plot
    let foot = Double(plot.endRow)
    // A little lower than the bars, so that the last dots lie inside the plot, and the ground under
    // a line ends with it.
    let outlines = groups.indices.map { group in
      layout.outlines(of: group).map { outline in
        outline.map {
          Place(min($0.x, Double(plot.endColumn) - 0.2), min($0.y + 0.12, foot - 0.12))
        }
      }
    }
    for outline in outlines.first ?? [] {
      surface.band(
        lower: outline.map { Place($0.x, foot) }, upper: outline, style: Style(.region(0)),
        in: plot)
    }
    for (group, outlines) in outlines.enumerated() {
      for outline in outlines {
        surface.polyline(
          outline, Self.stroke(group), style: Style(.category(number: group)), in: plot)
      }
    }
  }

  private func drawMark<S: Surface>(on surface: inout S, _ layout: HistogramLayout) {
    let (frame, plot) = (layout.frame, layout.frame.plot)
    guard let mark, frame.x.scale.range.contains(mark.value) else { return }
    let at = frame.place(x: mark.value, y: 1).x
    surface.polyline(
      [Place(at, Double(plot.row)), Place(at, Double(plot.endRow))],
      Stroke(.dashed, mark: ":"), style: Style(.focus), in: plot)
    let label = surface.glyphs.spelled(
      mark.name.isEmpty
        ? ShortNumber.text(mark.value) : "\(mark.name) \(ShortNumber.text(mark.value))")
    let width = TextWidth.columns(of: label)
    let column = Int(at)
    // Beside the line, where no bar is that high.
    let starts = [column + 2, column - 1 - width]
    let free = starts.first { start in
      start >= plot.column && start + width <= plot.endColumn
        && layout.isFree(columns: start..<start + width)
    }
    if let free {
      surface.write(label, column: free, row: plot.row, columns: width, style: Style(.focus))
    }
  }

  private static func stroke(_ group: Int) -> Stroke {
    var stroke = Stroke.curve(group)
    stroke.mark = Marker.category(group).character(in: .ascii)
    return stroke
  }

  private var legend: Legend {
    guard groups.count > 1 else { return Legend([]) }
    return Legend(
      groups.enumerated().map { index, group in
        let bar = SeriesBar(index, of: groups.count)
        return Legend.Entry(
          name: group.name, sample: arrangement == .beside ? bar.sample : .line(Self.stroke(index)),
          style: bar.style)
      })
  }

  /// Where the values lie, where most of them are, and whether they have a tail.
  public var description: String { HistogramInWords(self).text }
}
