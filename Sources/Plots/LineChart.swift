public import Cells

/// Curves over a common x axis: a loss over epochs, f over steps.
public struct LineChart: Plot {
  /// One curve.
  public struct Series: Hashable, Sendable {
    public var name: String
    /// The points, from left to right; values that are not finite leave a gap.
    public var points: [Point]
    /// Whether it stands back behind the others, as an earlier run does.
    public var isFaint: Bool

    public init(_ name: String, points: [Point], isFaint: Bool = false) {
      self.name = name
      self.points = points
      self.isFaint = isFaint
    }
  }

  /// A range of y at each x, such as a mean with its spread.
  public struct Band: Hashable, Sendable {
    public var name: String
    public var lower: [Point]
    public var upper: [Point]

    /// A band between two lines that have the same places on the x axis.
    public init(_ name: String, lower: [Point], upper: [Point]) {
      self.name = name
      self.lower = lower
      self.upper = upper
    }
  }

  /// A point with a name beside it, such as the best epoch.
  public struct Mark: Hashable, Sendable {
    public var name: String
    public var point: Point

    public init(_ name: String, at point: Point) {
      self.name = name
      self.point = point
    }

    var isFinite: Bool { point.x.isFinite && point.y.isFinite }
  }

  public var title: String
  public var x: Axis
  public var y: Axis
  public var series: [Series]
  public var bands: [Band]
  /// A point to stand out, such as the present step.
  public var marked: Point?
  /// A place on the x axis to stand out, such as the best epoch.
  public var vertical: Double?
  /// Points that are named.
  public var marks: [Mark] = []

  public init(
    _ title: String = "", x: Axis, y: Axis, series: [Series], bands: [Band] = [],
    marked: Point? = nil, vertical: Double? = nil
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.bands = bands
    self.marked = marked
    self.vertical = vertical
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    let legend = self.legend
    var frame = Frame(in: area, title: title, x: x, y: y, glyphs: surface.glyphs)
    guard !frame.isTooSmall else { return surface.writeTooSmall(in: area) }
    // The legend goes into a free corner; when there is none it takes a row of its own.
    let covered = legend.entries.isEmpty ? [] : covered(in: frame)
    let hasRoom =
      legend.entries.isEmpty || legend.fits(in: frame.plot, avoiding: covered, surface.glyphs)
    if !hasRoom, area.rows >= 8 {
      let (row, rest) = surface.title(title, in: area, leaving: 7).splitTop(1)
      frame = Frame(in: rest, x: x, y: y, glyphs: surface.glyphs)
      legend.drawInRow(on: &surface, in: row)
    }
    frame.draw(on: &surface)
    drawBands(on: &surface, frame)
    drawVertical(on: &surface, frame)
    drawSeries(on: &surface, frame)
    if let marked, marked.x.isFinite, marked.y.isFinite {
      let place = frame.place(
        x: min(max(marked.x, x.scale.range.lowerBound), x.scale.range.upperBound),
        y: min(max(marked.y, y.scale.range.lowerBound), y.scale.range.upperBound))
      surface.marker(.character("●"), at: place, style: Style(.place, .bold), in: frame.plot)
    }
    drawMarks(on: &surface, frame)
    if hasRoom { legend.draw(on: &surface, in: frame.plot, avoiding: covered) }
  }

  /// Places at most a cell apart on everything that a legend must not hide.
  private func covered(in frame: Frame) -> [Place] {
    var lines = series.flatMap { curve in runs(of: curve).map { $0.map { frame.place($0) } } }
    if let vertical { lines.append(ends(ofVertical: vertical, in: frame)) }
    if let marked { lines.append([frame.place(marked)]) }
    for mark in marks where mark.isFinite {
      let (place, name) = label(of: mark, in: frame)
      let row = Double(name.row) + 0.5
      lines.append([
        place, Place(Double(name.column), row), Place(Double(name.column + name.columns), row),
      ])
    }
    return lines.flatMap { line in
      line
        + zip(line, line.dropFirst()).flatMap { a, b -> [Place] in
          let cells = max(abs(b.x - a.x), abs(b.y - a.y))
          guard cells > 1, cells < 1e4 else { return [] }
          return (1...Int(cells)).map { step in
            let part = Double(step) / cells
            return Place(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
          }
        }
    }
  }

  /// One curve needs no legend: its name is the axis'.
  private var legend: Legend {
    guard series.count + bands.count > 1 else { return Legend([]) }
    return Legend(
      series.enumerated().map { index, curve in
        Legend.Entry(
          name: curve.name, sample: .line(.curve(index)), style: style(of: curve, index))
      } + bands.map { Legend.Entry(name: $0.name, sample: .band, style: Style(.band)) })
  }

  private func drawBands<S: Surface>(on surface: inout S, _ frame: Frame) {
    for band in bands {
      surface.band(
        lower: band.lower.map { frame.place($0) }, upper: band.upper.map { frame.place($0) },
        style: Style(.band), in: frame.plot)
    }
  }

  private func ends(ofVertical x: Double, in frame: Frame) -> [Place] {
    let at = frame.place(x: x, y: 0).x
    return [Place(at, Double(frame.plot.row)), Place(at, Double(frame.plot.endRow))]
  }

  private func drawVertical<S: Surface>(on surface: inout S, _ frame: Frame) {
    guard let vertical, x.scale.range.contains(vertical) else { return }
    surface.polyline(
      ends(ofVertical: vertical, in: frame), Stroke(.dotted, mark: ":"), style: Style(.faint),
      in: frame.plot)
  }

  /// Where a mark stands, and where its name does: above it, or below it at the top.
  private func label(of mark: Mark, in frame: Frame) -> (place: Place, name: Rect) {
    let place = frame.place(
      x: min(max(mark.point.x, x.scale.range.lowerBound), x.scale.range.upperBound),
      y: min(max(mark.point.y, y.scale.range.lowerBound), y.scale.range.upperBound))
    let columns = min(TextWidth.columns(of: mark.name), max(0, frame.plot.columns - 2))
    let column = min(max(frame.plot.column, Int(place.x)), frame.plot.endColumn - 1)
    let row = min(max(frame.plot.row, Int(place.y)), frame.plot.endRow - 1)
    // Above it, where its own curve seldom goes on.
    let above = row > frame.plot.row ? row - 1 : min(row + 1, frame.plot.endRow - 1)
    let start = min(column, frame.plot.endColumn - columns)
    return (
      place, Rect(column: max(frame.plot.column, start), row: above, columns: columns, rows: 1)
    )
  }

  private func drawMarks<S: Surface>(on surface: inout S, _ frame: Frame) {
    for mark in marks where mark.isFinite {
      let (place, name) = label(of: mark, in: frame)
      surface.marker(.ring, at: place, style: Style(.focus, .bold), in: frame.plot)
      surface.write(
        mark.name, column: name.column, row: name.row, columns: name.columns, style: Style(.axis))
    }
  }

  private func runs(of curve: Series) -> [ArraySlice<Point>] {
    curve.points.split { !$0.x.isFinite || !$0.y.isFinite }
  }

  private func drawSeries<S: Surface>(on surface: inout S, _ frame: Frame) {
    // What stands back is drawn first.
    let order = series.indices.filter { series[$0].isFaint }
    for index in order + series.indices.filter({ !series[$0].isFaint }) {
      for run in runs(of: series[index]) {
        // A point between two gaps has no line; it is there all the same.
        surface.polyline(
          run.map { frame.place($0) }, .curve(index), style: style(of: series[index], index),
          in: frame.plot)
      }
    }
  }

  private func style(of curve: Series, _ index: Int) -> Style {
    curve.isFaint ? Style(.faint) : Style(.curve(number: index))
  }
}

// MARK: In words

extension LineChart {
  /// The chart in sentences: where each curve turns, where it has no values, and which of them is
  /// ahead at the end.
  public var description: String {
    if series.isEmpty { return "No curves yet." }
    var sentences: [String] = []
    if series.count <= Self.mostTold {
      sentences = series.map { sentence(of: $0) }
    }
    if let end = comparison { sentences.append(end) }
    for mark in marks where mark.isFinite {
      sentences.append(
        "\(mark.name): \(ShortNumber.text(mark.point.y)) at \(moment(mark.point.x)).")
    }
    if let vertical, vertical.isFinite { sentences.append("A line marks \(moment(vertical)).") }
    return sentences.joined(separator: " ")
  }

  /// More curves than this are not told one by one.
  private static let mostTold = 4
  /// A part of the height of a curve that nobody calls a rise or a fall.
  private static let leastMove = 0.05
  /// From here on, 0 to 1 across, a curve has reached its end.
  private static let nearEnd = 0.9

  private func sentence(of curve: Series) -> String {
    let name = subject(of: curve)
    let points = curve.points.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = points.first, let last = points.last else {
      return "\(name) has no \(curve.points.isEmpty ? "points yet" : "values")."
    }
    return
      "\(name) \(course(of: points, from: first, to: last))\(ending(of: curve)).\(gaps(in: curve))"
  }

  private func course(of points: [Point], from first: Point, to last: Point) -> String {
    let number = ShortNumber.text
    if points.count == 1 { return "is \(number(first.y)) at \(moment(first.x))" }
    let turns = turningPoints(of: points, from: first, to: last)
    guard turns.count > 1 else { return "stays at \(number(first.y)) up to \(moment(last.x))" }
    var words: [String] = []
    for (a, b) in zip(turns, turns.dropFirst()) {
      let verb = b.y < a.y ? "falls" : "rises"
      let start = words.isEmpty ? " from \(number(a.y))" : ""
      words.append("\(verb)\(start) to \(number(b.y)) at \(moment(b.x))")
    }
    if turns.last != last { words.append("hardly changes") }
    return words.joined(separator: ", then ")
  }

  /// The start, the lowest and the highest point, and the end, without moves too small to tell.
  private func turningPoints(of points: [Point], from first: Point, to last: Point) -> [Point] {
    guard let lowest = points.min(by: { $0.y < $1.y }),
      let highest = points.max(by: { $0.y < $1.y }), lowest.y < highest.y
    else { return [first] }
    // Halves, because the height of hostile numbers is none.
    let least = (highest.y / 2 - lowest.y / 2) * Self.leastMove
    let isSmall = { (a: Point, b: Point) in abs(a.y / 2 - b.y / 2) < least }
    var turns = [first]
    for extreme in lowest.x < highest.x ? [lowest, highest] : [highest, lowest]
    where !isSmall(extreme, turns[turns.count - 1]) {
      turns.append(extreme)
    }
    if !isSmall(last, turns[turns.count - 1]) {
      turns.append(last)
    } else if turns[turns.count - 1].x - first.x >= (last.x - first.x) * Self.nearEnd {
      turns[turns.count - 1] = last
    }
    return turns
  }

  /// What happens after the last value.
  private func ending(of curve: Series) -> String {
    guard let end = curve.points.lastIndex(where: { $0.x.isFinite && $0.y.isFinite }),
      let next = curve.points[(end + 1)...].first(where: { $0.x.isFinite })
    else { return "" }
    return curve.points[(end + 1)...].contains { $0.y.isInfinite }
      ? ", then diverges at \(moment(next.x))" : ", then has no values from \(moment(next.x)) on"
  }

  private func gaps(in curve: Series) -> String {
    let points = curve.points.filter(\.x.isFinite)
    guard let end = points.lastIndex(where: \.y.isFinite) else { return "" }
    let holes = points[..<end].split(whereSeparator: \.y.isFinite)
    guard let hole = holes.first, let first = hole.first, let last = hole.last else { return "" }
    if holes.count > 1 { return " It has \(holes.count) gaps, the first at \(moment(first.x))." }
    if hole.count == 1 { return " It has a gap at \(moment(first.x))." }
    return " It has a gap from \(moment(first.x)) to \(ShortNumber.text(last.x))."
  }

  /// How the curves stand at the end, when all have a value there.
  private var comparison: String? {
    let ends = series.compactMap { curve in
      curve.points.last.flatMap { $0.x.isFinite && $0.y.isFinite ? (curve.name, $0) : nil }
    }
    guard ends.count == series.count, ends.count > 1, let at = ends.first?.1.x,
      ends.allSatisfy({ $0.1.x == at }), let low = ends.min(by: { $0.1.y < $1.1.y }),
      let high = ends.max(by: { $0.1.y < $1.1.y })
    else {
      return series.count > Self.mostTold ? "\(series.count) curves." : nil
    }
    let lead = "At \(moment(at)) "
    if low.1.y == high.1.y { return lead + "all are at \(ShortNumber.text(low.1.y))." }
    if ends.count == 2 {
      let distance = ShortNumber.text(high.1.y - low.1.y)
      return lead + "\(high.0) is \(distance) above \(low.0)."
    }
    return lead + "\(low.0) is lowest (\(ShortNumber.text(low.1.y))) and "
      + "\(high.0) highest (\(ShortNumber.text(high.1.y)))."
  }

  /// `test` with a y axis called `loss` is the test loss; `sin(x)` is a name of its own.
  private func subject(of curve: Series) -> String {
    if curve.name.isEmpty { return y.name.isEmpty ? "The curve" : y.name }
    let isWord = { (name: String) in name.allSatisfy { $0.isLetter || $0 == " " } }
    guard y.name.count > 2, isWord(y.name), isWord(curve.name), !curve.name.contains(y.name) else {
      return curve.name
    }
    return "\(curve.name) \(y.name)"
  }

  /// A place on the x axis: `epoch 140`, `x = 0.5`, `time 3 s`.
  private func moment(_ value: Double) -> String {
    let number = ShortNumber.text(value) + (x.unit.isEmpty ? "" : " \(x.unit)")
    if x.name.isEmpty { return number }
    return x.name.count > 2 ? "\(x.name) \(number)" : "\(x.name) = \(number)"
  }
}
